import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { Allow, Ctx, CurrentActor, hasRole, Role, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { EnrolmentType, LevelLoader, LevelType } from '@sillage/programmes';
import { shapeProgress } from './evidence.js';
import { Label } from './label.entity.js';
import { EnrolmentLabelsLoader, NextLevelLoader, PersonLabelLoader, ProgressLoader } from './label.loaders.js';
import { LabelService } from './label.service.js';
import {
  CriterionProgressType,
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
    private readonly levels: LevelLoader,
  ) {}

  @Mutation(() => LabelPayload, {
    description: 'Declares what the next level asks to declare and, where labels are reviewed, hands the label in.',
  })
  @Allow(signedIn)
  async submitLabel(@CurrentActor() actor: Actor, @Args('input') input: SubmitLabelInput): Promise<LabelPayload> {
    return payload(await this.labels.submit(actor, input.programme, input.selfDeclarations ?? []));
  }

  @Mutation(() => LabelPayload)
  @Allow(hasRole(Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD))
  async reviewLabel(@CurrentActor() actor: Actor, @Args('input') input: ReviewLabelInput): Promise<LabelPayload> {
    const { labelId, award, reason = null } = input;
    return payload(await this.labels.review(actor, labelId, { award, reason }));
  }

  @Mutation(() => LabelPayload, { description: 'The person gives the label back.' })
  @Allow(signedIn)
  async returnLabel(@CurrentActor() actor: Actor, @Args('input') input: LabelInput): Promise<LabelPayload> {
    return payload(await this.labels.return(actor, input.labelId));
  }

  @Mutation(() => LabelPayload)
  @Allow(hasRole(Role.PROGRAMME_MANAGER))
  async revokeLabel(@CurrentActor() actor: Actor, @Args('input') input: ReasonedLabelInput): Promise<LabelPayload> {
    return payload(await this.labels.revoke(actor, input.labelId, input.reason));
  }

  @ResolveField(() => LevelType)
  async level(@Parent() label: LabelType, @Ctx() ctx: RequestContext): Promise<LevelType> {
    return ctx.loadExisting(this.levels, label.levelId);
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentLabelResolver {
  constructor(
    private readonly next: NextLevelLoader,
    private readonly progressTowards: ProgressLoader,
    private readonly labelsOf: EnrolmentLabelsLoader,
  ) {}

  @ResolveField(() => LevelType, { nullable: true, description: 'The next level to reach, null at the top.' })
  async nextLevel(@Parent() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<LevelType | null> {
    return ctx.load(this.next, aimOf(enrolment));
  }

  @ResolveField(() => [CriterionProgressType], { description: 'Towards the next level; empty at the top.' })
  async progress(@Parent() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<CriterionProgressType[]> {
    const level = await ctx.load(this.next, aimOf(enrolment));
    if (level === null) return [];
    const progress = await ctx.load(this.progressTowards, { enrolmentId: enrolment.id, levelId: level.id });
    return (progress ?? []).map((row) => shapeProgress(row, ctx.locale));
  }

  @ResolveField(() => LabelType, {
    nullable: true,
    description: 'The label in force; before the first one, the label on the way.',
  })
  async label(@Parent() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<LabelType | null> {
    const labels = (await ctx.load(this.labelsOf, enrolment.id)) ?? [];
    return (
      labels.find(({ status, levelId }) => status === 'AWARDED' && levelId === enrolment.levelId) ?? labels[0] ?? null
    );
  }

  @ResolveField(() => [LabelType], { description: 'Every label of this person in the programme, the newest first.' })
  async labels(@Parent() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<LabelType[]> {
    return (await ctx.load(this.labelsOf, enrolment.id)) ?? [];
  }
}

@Resolver(() => PersonType)
export class PersonLabelResolver {
  constructor(private readonly labelOf: PersonLabelLoader) {}

  @ResolveField(() => LabelType, { nullable: true, description: 'The label in force, if the viewer may see it.' })
  async label(
    @Parent() person: PersonType,
    @Args('programme', { type: () => String }) programme: string,
    @Ctx() ctx: RequestContext,
  ): Promise<LabelType | null> {
    const label = await ctx.load(this.labelOf, { personId: person.id, programme });
    // The reason stays between the person and those who review.
    return label && { ...label, reason: null };
  }
}

function aimOf({ id, programmeId, levelId }: EnrolmentType) {
  return { enrolmentId: id, programmeId, levelId };
}

function payload(label: Label): LabelPayload {
  const { id, personId, programmeId, levelId, status, awardedAt, expiresAt, reason } = label;
  return {
    label: { id, personId, programmeId, levelId, status, awardedAt, expiresAt, reason, verificationUrl: null },
  };
}
