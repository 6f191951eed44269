import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateTimeScalar, LocaleScalar, MutationPayload } from '@sillage/platform';
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

  /** For those registered, and the hosts: the field `joinUrl` decides. */
  meetingUrl!: string | null;

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
}

export const { Edge: SessionEdge, Connection: SessionConnection } = connectionType(SessionType);

@ObjectType('SessionPayload')
export class SessionPayload extends MutationPayload {
  @Field(() => SessionType)
  session!: SessionType;
}
