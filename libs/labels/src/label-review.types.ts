import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { ConnectionArgs, connectionType, DateTimeScalar } from '@sillage/platform';
import { LabelType } from './label.types.js';

@ObjectType('LabelSendBack', { description: 'The label went back to the person, with these words.' })
export class LabelSendBackType {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  reason!: string;
}

@ObjectType('LabelReview', { description: 'A label that was handed in and waits for a review.' })
export class LabelReviewType {
  @Field(() => LabelType)
  label!: LabelType;

  @Field(() => DateTimeScalar, { description: 'When it was last handed in.' })
  submittedAt!: Date;

  @Field(() => Boolean, { description: 'Nobody reviews their own label.' })
  viewerMayReview!: boolean;
}

export const { Edge: LabelReviewEdge, Connection: LabelReviewConnection } = connectionType(LabelReviewType);

@ArgsType()
export class LabelsToReviewArgs extends ConnectionArgs {
  @Field(() => String, { description: 'The key of the programme.' })
  @IsString()
  @MaxLength(60)
  programme!: string;
}
