import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { DateTimeScalar, IsId, MutationInput, MutationPayload, NamesKey } from '@sillage/platform';
import { CriterionType, LevelType } from '@sillage/programmes';
import { Provenance } from './criteria/criterion-progress.js';
import { CriterionState } from './criteria/criterion-states.js';
import { LabelStatus } from './label.entity.js';
import { RenewalState } from './renewal.policy.js';

registerEnumType(LabelStatus, { name: 'LabelStatus' });
registerEnumType(CriterionState, {
  name: 'CriterionState',
  valuesMap: {
    OPEN: { description: 'Something can be done about it now.' },
    WAITING: { description: 'It waits for somebody else, for a day, or for time to pass.' },
    LATER: { description: 'Nothing can be done about it yet: something else comes first, or a pause ends.' },
  },
});
registerEnumType(RenewalState, {
  name: 'RenewalState',
  description: 'Where a label is around its end.',
  valuesMap: {
    LATER: { description: 'Its end is far: it cannot be renewed yet.' },
    OPEN: { description: 'Its end is near, and it can be renewed.' },
    GRACE: { description: 'It is past its end, still in force, and can still be renewed.' },
    OVER: { description: 'It can no longer be renewed, and lapses.' },
  },
});
registerEnumType(Provenance, { name: 'Provenance', description: 'How a fact came to be known.' });

@ObjectType('Evidence', { description: 'The fact that satisfies a criterion.' })
export class EvidenceType {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => Provenance)
  provenance!: Provenance;

  @Field(() => String)
  summary!: string;
}

@ObjectType('CriterionProgress', { description: 'How far a person is, such as 2 of 3.' })
export class CriterionProgressType {
  @Field(() => CriterionType)
  criterion!: CriterionType;

  @Field(() => Int)
  current!: number;

  @Field(() => Boolean)
  met!: boolean;

  @Field(() => [EvidenceType])
  evidence!: EvidenceType[];

  @Field(() => CriterionState, {
    nullable: true,
    description: 'What the person can do about it; null for everybody else, and in a review.',
  })
  state!: CriterionState | null;
}

@ObjectType('LabelRenewal', { description: 'When a label may be renewed, and what that asks for.' })
export class LabelRenewalType {
  @Field(() => DateTimeScalar)
  opensAt!: Date;

  @Field(() => DateTimeScalar, { description: 'The end of the grace after the validity: the label lapses then.' })
  closesAt!: Date;

  @Field(() => RenewalState)
  state!: RenewalState;

  @Field(() => Boolean, {
    description: 'Whether the viewer may renew it now; what it asks to declare is declared by that.',
  })
  viewerMayRenew!: boolean;

  @Field(() => [CriterionProgressType], { description: 'Counted since the last award.' })
  progress!: CriterionProgressType[];
}

@ObjectType('Label', { description: 'A level awarded to a person, or on the way there.' })
export class LabelType {
  @Field(() => ID)
  id!: string;

  personId!: string;
  programmeId!: string;
  levelId!: string;

  @Field(() => LabelStatus)
  status!: LabelStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last handed in; null where the viewer may not see the enrolment.',
  })
  submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  awardedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was renewed, lapsed, was returned or revoked; null while it is in force or on the way.',
  })
  closedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first award: a renewed label is held since then.',
  })
  heldSince!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null for a label that never expires.' })
  expiresAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was sent back or revoked; for the person and those who review.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Page that anyone can open to verify the label; null unless the person made it public.',
  })
  verificationUrl?: string | null;

  @Field(() => LevelType)
  level?: LevelType;

  @Field(() => LabelRenewalType, {
    nullable: true,
    description:
      'Null for a label that is not in force or never ends, where the programme gave the level up, and where the viewer may not see the enrolment.',
  })
  renewal?: LabelRenewalType | null;

  @Field(() => Boolean, { description: 'Whether the viewer may award it or send it back. Nobody reviews their own.' })
  viewerMayReview?: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may take it away from somebody else.' })
  viewerMayRevoke?: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may give it back.' })
  viewerMayReturn?: boolean;
}

@InputType()
export class LabelInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  labelId!: string;
}

@InputType()
export class ReasonedLabelInput extends LabelInput {
  @Field(() => String)
  @IsString()
  @MaxLength(10_000)
  reason!: string;
}

@InputType()
export class ReviewLabelInput extends LabelInput {
  @Field(() => Boolean)
  @IsBoolean()
  award!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to send a label back.' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  reason?: string | null;
}

@InputType()
export class SubmitLabelInput extends MutationInput {
  @Field(() => String)
  @NamesKey()
  programme!: string;

  @Field(() => [String], { nullable: true, description: 'The texts of the criteria that the person declares to meet.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  selfDeclarations?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The criteria that the person declares to meet, whatever the language in which they read them.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsId({ each: true })
  criterionIds?: string[] | null;
}

@ObjectType()
export class LabelPayload extends MutationPayload {
  @Field(() => LabelType)
  label!: LabelType;
}
