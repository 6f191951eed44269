import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Capability,
  connection,
  Ctx,
  needs,
  Selection,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { byHandingIn, LabelReviewQueries } from './label-review.queries.js';
import { LabelReviewConnection, LabelsToReviewArgs, LabelReviewType } from './label-review.types.js';

@Resolver(() => LabelReviewType)
export class LabelReviewResolver {
  constructor(private readonly queries: LabelReviewQueries) {}

  @Query(() => LabelReviewConnection, {
    description:
      'The labels of a programme that were handed in and wait for a review, within the viewer’s reach; who waits longest comes first.',
  })
  @Allow(needs(Capability.REVIEW_LABELS))
  async labelsToReview(
    @Args() { programme, ...page }: LabelsToReviewArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LabelReviewType> & { reviewableCount?: number }> {
    const asked = Selection.under(info);
    const place = { after: byHandingIn.decode(page.after), limit: page.first + 1 };
    const isCounted = asked.asks('totalCount') || asked.asks('reviewableCount');
    const [rows, counted] = await Promise.all([
      this.queries.page(programme, place, asked.nodes, ctx.reading()),
      isCounted ? this.queries.count(programme, ctx.reading()) : undefined,
    ]);
    const found = connection({
      rows,
      page,
      order: byHandingIn,
      cursor: ({ submittedAt, id }) => [submittedAt, id],
      node: ({ review }) => review,
      totalCount: counted?.total,
    });
    return { ...found, reviewableCount: counted?.reviewable };
  }
}

@Resolver(() => LabelReviewConnection)
export class LabelReviewCountResolver {
  @ResolveField(() => Int, { description: 'How many of them the viewer may review: without their own.' })
  reviewableCount(@Parent() { reviewableCount = 0 }: { reviewableCount?: number }): number {
    return reviewableCount;
  }
}
