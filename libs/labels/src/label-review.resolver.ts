import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import {
  Allow,
  connection,
  Ctx,
  CurrentActor,
  hasRole,
  Role,
  wantsTotalCount,
  type Actor,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { shapeProgress } from './evidence.js';
import { ProgressLoader, SendBackLoader } from './label.loaders.js';
import { byHandingIn, LabelReviewQueries, type ToReviewRow } from './label-review.queries.js';
import { LabelReviewConnection, LabelReviewType, LabelSendBackType, LabelsToReviewArgs } from './label-review.types.js';
import { CriterionProgressType } from './label.types.js';

@Resolver(() => LabelReviewType)
export class LabelReviewResolver {
  constructor(
    private readonly queries: LabelReviewQueries,
    private readonly people: PersonLoader,
    private readonly progressTowards: ProgressLoader,
    private readonly sentBack: SendBackLoader,
  ) {}

  @Query(() => LabelReviewConnection, {
    description:
      'The labels of a programme that were handed in and wait for a review, within the viewer’s reach; who waits longest comes first.',
  })
  @Allow(hasRole(Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD))
  async labelsToReview(
    @Args() { programme, ...page }: LabelsToReviewArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LabelReviewType>> {
    const [rows, totalCount] = await Promise.all([
      this.queries.page(actor, programme, { after: byHandingIn.decode(page.after), limit: page.first + 1 }),
      wantsTotalCount(info) ? this.queries.count(actor, programme) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: byHandingIn,
      cursor: (row) => [row.submittedAt, row.id],
      node: (row) => reviewOf(row, actor),
      totalCount,
    });
  }

  @ResolveField(() => PersonType)
  async person(@Parent() { label }: LabelReviewType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, label.personId);
  }

  @ResolveField(() => [CriterionProgressType], {
    description: 'Towards the label, with the evidence as it is now: something may have gone since it was handed in.',
  })
  async progress(@Parent() { label }: LabelReviewType, @Ctx() ctx: RequestContext): Promise<CriterionProgressType[]> {
    const { enrolmentId, levelId, personId } = label;
    if (enrolmentId === null || ctx.actor === null) return [];
    const rows = (await ctx.load(this.progressTowards, { enrolmentId, levelId, renewal: false })) ?? [];
    const reader = { locale: ctx.locale, viewerId: ctx.actor.personId, ownerId: personId };
    return rows.map((row) => shapeProgress(row, reader));
  }

  @ResolveField(() => [LabelSendBackType], { description: 'Each time it went back before, the first one first.' })
  async sendBacks(@Parent() { label }: LabelReviewType, @Ctx() ctx: RequestContext): Promise<LabelSendBackType[]> {
    return (await ctx.load(this.sentBack, label.id)) ?? [];
  }
}

function reviewOf({ submittedAt, ...row }: ToReviewRow, actor: Actor): LabelReviewType {
  const still = {
    awardedAt: null,
    heldSince: null,
    expiresAt: null,
    closedAt: null,
    reason: null,
    verificationUrl: null,
  };
  return {
    label: { ...row, ...still, submittedAt, status: 'SUBMITTED' },
    submittedAt,
    viewerMayReview: row.personId !== actor.personId,
  };
}
