import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Capability, CurrentActor, hasRole, needs, signedIn, type Actor } from '@sillage/platform';
import { revokers } from './label.policy.js';
import { LabelReviewService } from './review/label-review.service.js';
import { LabelService } from './label.service.js';
import {
  LabelInput,
  LabelPayload,
  LabelType,
  ReasonedLabelInput,
  ReviewLabelInput,
  SubmitLabelInput,
} from './label.types.js';

@Resolver(() => LabelType)
export class LabelResolver {
  constructor(
    private readonly labels: LabelService,
    private readonly reviews: LabelReviewService,
  ) {}

  @Mutation(() => LabelPayload, {
    description:
      'Declares what the next level asks to declare, and hands the label in: for review, or straight for the award.',
  })
  @Allow(signedIn)
  async submitLabel(@CurrentActor() actor: Actor, @Args('input') input: SubmitLabelInput): Promise<LabelPayload> {
    const { programme, selfDeclarations, criterionIds } = input;
    return { label: await this.labels.submit(actor, programme, selfDeclarations ?? [], criterionIds ?? []) };
  }

  @Mutation(() => LabelPayload, { description: 'A submitted label is awarded, or sent back with a reason.' })
  @Allow(needs(Capability.REVIEW_LABELS))
  async reviewLabel(@CurrentActor() actor: Actor, @Args('input') input: ReviewLabelInput): Promise<LabelPayload> {
    const { labelId, award, reason = null } = input;
    return { label: await this.reviews.review(actor, labelId, { award, reason }) };
  }

  @Mutation(() => LabelPayload, {
    description:
      'A new period, for a label near its end; answers the label of that period. Renewing declares what the renewal asks to declare.',
  })
  @Allow(signedIn)
  async renewLabel(@CurrentActor() actor: Actor, @Args('input') input: LabelInput): Promise<LabelPayload> {
    return { label: await this.labels.renew(actor, input.labelId) };
  }

  @Mutation(() => LabelPayload, { description: 'The person gives the label back.' })
  @Allow(signedIn)
  async returnLabel(@CurrentActor() actor: Actor, @Args('input') input: LabelInput): Promise<LabelPayload> {
    return { label: await this.labels.return(actor, input.labelId) };
  }

  @Mutation(() => LabelPayload, { description: 'Ends a label, for a reason that the person reads.' })
  @Allow(hasRole(...revokers))
  async revokeLabel(@CurrentActor() actor: Actor, @Args('input') input: ReasonedLabelInput): Promise<LabelPayload> {
    return { label: await this.reviews.revoke(actor, input.labelId, input.reason) };
  }
}
