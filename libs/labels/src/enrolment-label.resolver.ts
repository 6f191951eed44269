import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import { EnrolmentType, LevelType } from '@sillage/programmes';
import { shapeProgress } from './evidence.js';
import { EnrolmentLabelsLoader, NextLevelLoader, PersonLabelLoader, ProgressLoader } from './label.loaders.js';
import { CriterionProgressType, LabelType } from './label.types.js';

/** What labels add to an enrolment. Who may see the enrolment may see them. */
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
    if (level === null || ctx.actor === null) return [];
    const rows = await ctx.load(this.progressTowards, { enrolmentId: enrolment.id, levelId: level.id, renewal: false });
    const reader = { locale: ctx.locale, viewerId: ctx.actor.personId, ownerId: enrolment.personId };
    return (rows ?? []).map((row) => shapeProgress(row, reader));
  }

  @ResolveField(() => LabelType, {
    nullable: true,
    description: 'The label in force, the highest where there are several.',
  })
  async label(@Parent() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<LabelType | null> {
    const labels = (await ctx.load(this.labelsOf, enrolment.id)) ?? [];
    return labels.find(({ status, levelId }) => status === 'AWARDED' && levelId === enrolment.levelId) ?? null;
  }

  @ResolveField(() => [LabelType], {
    description: 'Every label of this person in the programme, the newest first; one on the way comes before all.',
  })
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
    return ctx.load(this.labelOf, { personId: person.id, programme });
  }
}

function aimOf({ id, programmeId, levelId }: EnrolmentType) {
  return { enrolmentId: id, programmeId, levelId };
}
