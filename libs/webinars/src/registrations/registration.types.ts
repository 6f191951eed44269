import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { ConnectionArgs, connectionType, MutationPayload } from '@sillage/platform';
import { AttendanceStatus, RegistrationStatus } from './registration.entity.js';

registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  valuesMap: {
    REGISTERED: { description: 'Has a seat.' },
    WAITLISTED: { description: 'Gets the next free seat in the order of arrival.' },
  },
});
registerEnumType(AttendanceStatus, {
  name: 'AttendanceStatus',
  valuesMap: {
    ATTENDED: { description: 'Was there for at least the session’s minimum share.' },
    PARTIAL: { description: 'Was there, but for less.' },
    REPLAYED: { description: 'Watched the replay.' },
  },
});

@ObjectType('Registration', { description: 'A seat or a place in the waiting list, and what really happened.' })
export class RegistrationType {
  sessionId!: string;

  personId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => RegistrationStatus)
  status!: RegistrationStatus;

  @Field(() => AttendanceStatus)
  attendance!: AttendanceStatus;

  @Field(() => Int, { nullable: true, description: 'As the attendance report counted them.' })
  attendedMinutes!: number | null;

  @Field(() => Boolean, { description: 'Whether the attendance counts as having been there.' })
  counts?: boolean;

  @Field(() => PersonType)
  person?: PersonType;

  @Field(() => Int, { nullable: true, description: 'From 1, who is next; null for who does not wait.' })
  waitlistPosition?: number | null;
}

/** In the order of their arrival. */
@ArgsType()
export class ArrivalArgs extends ConnectionArgs {}

export const { Edge: RegistrationEdge, Connection: RegistrationConnection } = connectionType(RegistrationType);

@ObjectType('RegistrationPayload')
export class RegistrationPayload extends MutationPayload {
  @Field(() => RegistrationType)
  registration!: RegistrationType;
}
