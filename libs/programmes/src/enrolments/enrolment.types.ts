import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { DateTimeScalar, IsId, MutationInput, MutationPayload, NamesKey } from '@sillage/platform';
import { PersonType } from '@sillage/people';
import { EnrolmentStatus } from './enrolment.entity.js';
import { EnrolmentMove } from './enrolment.policy.js';
import { ProgrammeType } from '../programme.types.js';

registerEnumType(EnrolmentStatus, { name: 'EnrolmentStatus' });
registerEnumType(EnrolmentMove, { name: 'EnrolmentMove', description: 'What a person does with their own enrolment.' });

@ObjectType('Enrolment', { description: 'A person’s voluntary participation in one programme.' })
export class EnrolmentType {
  @Field(() => ID)
  id!: string;

  personId!: string;
  programmeId!: string;
  /** The level of the label in force. */
  levelId!: string | null;

  @Field(() => EnrolmentStatus)
  status!: EnrolmentStatus;

  @Field(() => DateTimeScalar)
  enrolledAt!: Date;

  @Field(() => Boolean, { description: 'May start a chain without a mentor; a programme manager says so.' })
  founder!: boolean;

  @Field(() => PersonType)
  person?: PersonType;

  @Field(() => ProgrammeType)
  programme?: ProgrammeType;

  @Field(() => [EnrolmentMove], { description: 'The moves that the viewer may make now; none for anybody else’s.' })
  viewerMay?: EnrolmentMove[];

  @Field(() => Boolean, { description: 'A role of the viewer’s reaches this person in this programme.' })
  viewerLooksAfter?: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer may let this person start a chain, who is no founder so far.',
  })
  viewerMayNameFounder?: boolean;
}

@InputType()
export class EnrolInput extends MutationInput {
  @Field(() => String, { description: 'The key of the programme.' })
  @NamesKey()
  programme!: string;
}

@InputType()
export class NameFounderInput extends EnrolInput {
  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  founder!: boolean;
}

@ObjectType()
export class EnrolPayload extends MutationPayload {
  @Field(() => EnrolmentType)
  enrolment!: EnrolmentType;
}
