import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { connectionType, DateTimeScalar, LocaleScalar, MutationPayload } from '@sillage/platform';
import { ProgrammeType } from '@sillage/programmes';
import { RegistrationType } from './registration.types.js';
import { SessionKind, SessionStatus } from './session.entity.js';

registerEnumType(SessionKind, {
  name: 'SessionKind',
  valuesMap: { WEBINAR: { description: 'Online.' }, WORKSHOP: { description: 'On site, at a place.' } },
});
registerEnumType(SessionStatus, { name: 'SessionStatus' });

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

  @Field(() => Int, { description: 'How many wait for a seat.' })
  waitlistedCount!: number;

  @Field(() => SessionStatus)
  status!: SessionStatus;

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
      'What the host shows on screen; for the host and programme managers only. Check-in opens 15 minutes before the start and closes 24 hours after the end.',
  })
  checkInCode?: string | null;
}

export const { Edge: SessionEdge, Connection: SessionConnection } = connectionType(SessionType);

@ObjectType('SessionPayload')
export class SessionPayload extends MutationPayload {
  @Field(() => SessionType)
  session!: SessionType;
}
