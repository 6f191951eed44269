import { ArgsType, Field, ObjectType } from '@nestjs/graphql';

import { PersonType } from '@sillage/people';
import { ConnectionArgs, connectionType, DateTimeScalar, NamesKey } from '@sillage/platform';
import { CriterionProgressType, LabelType } from '../label.types.js';

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

  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => [CriterionProgressType], {
    description: 'Towards the label, with the evidence as it is now: something may have gone since it was handed in.',
  })
  progress!: CriterionProgressType[];

  @Field(() => [LabelSendBackType], { description: 'Each time it went back before, the first one first.' })
  sendBacks!: LabelSendBackType[];
}

export const { Edge: LabelReviewEdge, Connection: LabelReviewConnection } = connectionType(LabelReviewType);

@ArgsType()
export class LabelsToReviewArgs extends ConnectionArgs {
  @Field(() => String, { description: 'The key of the programme.' })
  @NamesKey()
  programme!: string;
}
