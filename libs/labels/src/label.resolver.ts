import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Config,
  Ctx,
  CurrentActor,
  hasRole,
  Role,
  signedIn,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import { LevelLoader, LevelType, ProgrammeLoader } from '@sillage/programmes';
import { shapeProgress } from './evidence.js';
import { labelPayload } from './label-payload.js';
import { LabelReviewService } from './label-review.service.js';
import { ProgressLoader } from './label.loaders.js';
import { LabelService } from './label.service.js';
import {
  LabelInput,
  LabelPayload,
  LabelRenewalType,
  LabelType,
  ReasonedLabelInput,
  ReviewLabelInput,
  SubmitLabelInput,
} from './label.types.js';
import { renewalWindow } from './renewal.policy.js';

@Resolver(() => LabelType)
export class LabelMovesResolver {
  constructor(
    private readonly labels: LabelService,
    private readonly reviews: LabelReviewService,
    private readonly config: Config,
  ) {}

  @Mutation(() => LabelPayload, {
    description:
      'Declares what the next level asks to declare, and hands the label in: for review, or straight for the award.',
  })
  @Allow(signedIn)
  async submitLabel(@CurrentActor() actor: Actor, @Args('input') input: SubmitLabelInput): Promise<LabelPayload> {
    return labelPayload(this.config, await this.labels.submit(actor, input.programme, input.selfDeclarations ?? []));
  }

  @Mutation(() => LabelPayload, { description: 'A submitted label is awarded, or sent back with a reason.' })
  @Allow(hasRole(Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD))
  async reviewLabel(@CurrentActor() actor: Actor, @Args('input') input: ReviewLabelInput): Promise<LabelPayload> {
    const { labelId, award, reason = null } = input;
    return labelPayload(this.config, await this.reviews.review(actor, labelId, { award, reason }));
  }

  @Mutation(() => LabelPayload, {
    description:
      'A new period, for a label near its end; answers the label of that period. Renewing declares what the renewal asks to declare.',
  })
  @Allow(signedIn)
  async renewLabel(@CurrentActor() actor: Actor, @Args('input') input: LabelInput): Promise<LabelPayload> {
    return labelPayload(this.config, await this.labels.renew(actor, input.labelId));
  }

  @Mutation(() => LabelPayload, { description: 'The person gives the label back.' })
  @Allow(signedIn)
  async returnLabel(@CurrentActor() actor: Actor, @Args('input') input: LabelInput): Promise<LabelPayload> {
    return labelPayload(this.config, await this.labels.return(actor, input.labelId));
  }

  @Mutation(() => LabelPayload, { description: 'Ends a label, for a reason that the person reads.' })
  @Allow(hasRole(Role.PROGRAMME_MANAGER))
  async revokeLabel(@CurrentActor() actor: Actor, @Args('input') input: ReasonedLabelInput): Promise<LabelPayload> {
    return labelPayload(this.config, await this.reviews.revoke(actor, input.labelId, input.reason));
  }
}

@Resolver(() => LabelType)
export class LabelResolver {
  constructor(
    private readonly levels: LevelLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly progress: ProgressLoader,
  ) {}

  @ResolveField(() => LevelType)
  async level(@Parent() label: LabelType, @Ctx() ctx: RequestContext): Promise<LevelType> {
    return ctx.loadExisting(this.levels, label.levelId);
  }

  @ResolveField(() => LabelRenewalType, {
    nullable: true,
    description: 'Null for a label that is not in force or never ends, and where the viewer may not see the enrolment.',
  })
  async renewal(
    @Parent() { enrolmentId, levelId, programmeId, personId, status, expiresAt }: LabelType,
    @Ctx() ctx: RequestContext,
  ): Promise<LabelRenewalType | null> {
    if (enrolmentId === null || expiresAt === null || status !== 'AWARDED' || ctx.actor === null) return null;
    const { graceDays } = await ctx.loadExisting(this.programmes, programmeId);
    const rows = (await ctx.load(this.progress, { enrolmentId, levelId, renewal: true })) ?? [];
    const reader = { locale: ctx.locale, viewerId: ctx.actor.personId, ownerId: personId };
    return {
      ...renewalWindow(new Date(expiresAt), graceDays),
      progress: rows.map((row) => shapeProgress(row, reader)),
    };
  }
}
