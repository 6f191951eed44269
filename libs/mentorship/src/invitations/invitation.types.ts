import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { DateTimeScalar, IsId, MutationInput, MutationPayload, NamesKey } from '@sillage/platform';
import { InvitationDirection, InvitationStatus } from './invitation.entity.js';
import { PersonType } from '@sillage/people';
import { ProgrammeType } from '@sillage/programmes';

const messageAtMost = 1000;

registerEnumType(InvitationDirection, {
  name: 'InvitationDirection',
  valuesMap: {
    OFFER: { description: 'A mentor offers to sponsor a colleague.' },
    REQUEST: { description: 'An employee asks a champion to be their mentor.' },
  },
});
registerEnumType(InvitationStatus, {
  name: 'InvitationStatus',
  valuesMap: {
    CANCELLED: {
      description: 'Taken back by who made it, or without object: the mentee found a mentor, or one of the two left.',
    },
  },
});

@ObjectType('Invitation', { description: 'Between two people, and seen by nobody else.' })
export class InvitationType {
  programmeId!: string;
  mentorId!: string;
  menteeId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => InvitationDirection)
  direction!: InvitationDirection;

  @Field(() => String, { nullable: true, description: 'A personal word of who made it.' })
  message!: string | null;

  @Field(() => InvitationStatus)
  status!: InvitationStatus;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Unanswered until then, it expires.' })
  expiresAt!: Date;

  @Field(() => ProgrammeType)
  programme?: ProgrammeType;

  @Field(() => PersonType)
  mentor?: PersonType;

  @Field(() => PersonType)
  mentee?: PersonType;

  @Field(() => Boolean, {
    description: 'Whether the viewer made it; they may take it back, and the other one answers.',
  })
  sentByViewer?: boolean;

  @Field(() => Boolean)
  viewerMayAccept?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'In the viewer’s language, what stands in the way of accepting what waits for the viewer’s answer; null where nothing does, and where there is nothing to answer.',
  })
  cannotAcceptBecause?: string | null;

  @Field(() => Boolean, {
    description: 'Whether accepting would also enrol the viewer, or end their pause or absence.',
  })
  acceptingEnrols?: boolean;

  @Field(() => Boolean)
  viewerMayDecline?: boolean;

  @Field(() => Boolean)
  viewerMayCancel?: boolean;
}

@ArgsType()
export class InvitationsArgs {
  @Field(() => String, { nullable: true, description: 'The key of a programme; all of them without one.' })
  @IsOptional()
  @NamesKey()
  programme?: string | null;

  @Field(() => InvitationStatus, { nullable: true })
  @IsOptional()
  @IsEnum(InvitationStatus)
  status?: InvitationStatus | null;
}

@InputType({ isAbstract: true })
abstract class AskingInput extends MutationInput {
  @Field(() => String, { description: 'The key of the programme.' })
  @NamesKey()
  programme!: string;

  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(messageAtMost)
  message?: string | null;
}

@InputType()
export class InviteMenteeInput extends AskingInput {}

@InputType()
export class RequestMentorInput extends AskingInput {}

@InputType()
export class InvitationInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  invitationId!: string;
}

@ObjectType()
export class InvitationPayload extends MutationPayload {
  @Field(() => InvitationType)
  invitation!: InvitationType;
}
