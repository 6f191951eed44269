import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { connectionType, DateTimeScalar, LocaleScalar, MutationPayload } from '@sillage/platform';
import { ProgrammeType } from '@sillage/programmes';
import { RegistrationType } from './registrations/registration.types.js';
import { AttendanceImportType } from './attendance/attendance-import.types.js';
import { SessionMove } from './session-moves.policy.js';
import { SessionKind, SessionStatus } from './session.entity.js';

registerEnumType(SessionKind, {
  name: 'SessionKind',
  valuesMap: { WEBINAR: { description: 'Online.' }, WORKSHOP: { description: 'On site, at a place.' } },
});
registerEnumType(SessionStatus, { name: 'SessionStatus' });
registerEnumType(SessionMove, {
  name: 'SessionMove',
  valuesMap: {
    REGISTER: { description: 'Takes a seat.' },
    JOIN_WAITING_LIST: { description: 'Registers while there is no seat.' },
    CANCEL_REGISTRATION: { description: 'Gives the seat back, or the place in the waiting list.' },
    CHECK_IN: { description: 'By the host’s code; also for who comes without a seat.' },
    WITHDRAW_ATTENDANCE: { description: 'Takes back that one was there, for somebody whom the host added.' },
    RECORD_ATTENDANCE: { description: 'For those who run the session, as what follows.' },
    RESCHEDULE: { description: 'Moves it to another time.' },
    CANCEL: { description: 'Calls it off.' },
    UPDATE: {
      description: 'Changes what is said of it; once it is over, only what concerns the replay and what counts.',
    },
    PUBLISH: { description: 'Makes a draft known.' },
  },
});

@ObjectType('Session', { description: 'One dated occurrence of a webinar or workshop.' })
export class SessionType {
  programmeId!: string;

  hostId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => SessionKind)
  kind!: SessionKind;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => LocaleScalar, { description: 'The language that is spoken.' })
  language!: string;

  @Field(() => [String], { description: 'What it is about: a criterion may ask for sessions of a tag.' })
  tags!: string[];

  @Field(() => DateTimeScalar)
  startsAt!: Date;

  @Field(() => DateTimeScalar)
  endsAt!: Date;

  @Field(() => String, { description: 'IANA time zone in which the session was planned, such as Europe/Paris.' })
  timeZone!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true })
  replayUrl!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many seats there are; null without a limit.' })
  capacity!: number | null;

  @Field(() => Int, { description: 'How many have a seat; never more than the capacity.' })
  registeredCount!: number;

  @Field(() => Int, { nullable: true, description: 'How many seats are free; null without a limit.' })
  seatsLeft?: number | null;

  @Field(() => Int, { description: 'How many wait for a seat.' })
  waitlistedCount!: number;

  @Field(() => SessionStatus)
  status!: SessionStatus;

  @Field(() => Float, { description: 'Share of the session that makes one `ATTENDED`, between 0 and 1.' })
  minimumShare!: number;

  @Field(() => Boolean, { description: 'Whether watching the replay counts as attending.' })
  replayCounts!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was called off, where that was said.' })
  cancelReason?: string | null;

  @Field(() => [SessionType], {
    description: 'The sessions planned together with this one, in order of time; itself alone where there are none.',
  })
  series?: SessionType[];

  @Field(() => [SessionType], {
    description: 'Sessions at the same hour for which the viewer has a seat or waits: allowed, and good to know.',
  })
  viewerAlsoAt?: SessionType[];

  @Field(() => ProgrammeType)
  programme?: ProgrammeType;

  @Field(() => PersonType)
  host?: PersonType;

  @Field(() => RegistrationType, { nullable: true, description: 'Null when the viewer never registered.' })
  viewerRegistration?: RegistrationType | null;

  @Field(() => String, { nullable: true, description: 'Only for those with a seat, and the hosts.' })
  joinUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the host shows on screen; for the host and programme managers only. It counts from `checkInOpensAt` to `checkInClosesAt`.',
  })
  checkInCode?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are known to be there, by code, list or report; for the host and programme managers only.',
  })
  presentCount?: number | null;

  @Field(() => [AttendanceImportType], {
    nullable: true,
    description: 'What was imported, the newest first; for the host and programme managers only.',
  })
  attendanceImports?: AttendanceImportType[] | null;

  @Field(() => DateTimeScalar)
  checkInOpensAt?: Date;

  @Field(() => DateTimeScalar)
  checkInClosesAt?: Date;

  @Field(() => Boolean)
  viewerIsHost?: boolean;

  @Field(() => [SessionMove], { description: 'What the viewer may do about it now.' })
  viewerMay?: SessionMove[];
}

export const { Edge: SessionEdge, Connection: SessionConnection } = connectionType(SessionType);

@ObjectType('SessionPayload')
export class SessionPayload extends MutationPayload {
  @Field(() => SessionType)
  session!: SessionType;
}

@ObjectType('SeriesPayload')
export class SeriesPayload extends MutationPayload {
  @Field(() => [SessionType], { description: 'In order of time.' })
  sessions!: SessionType[];
}
