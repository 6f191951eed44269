import { Args, Info, Query, Resolver } from '@nestjs/graphql';
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
  ): Promise<Connection<LabelReviewType>> {
    const asked = Selection.under(info);
    const place = { after: byHandingIn.decode(page.after), limit: page.first + 1 };
    const [rows, totalCount] = await Promise.all([
      this.queries.page(programme, place, asked.nodes, ctx.reading()),
      asked.asks('totalCount') ? this.queries.count(programme, ctx.reading()) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: byHandingIn,
      cursor: ({ submittedAt, id }) => [submittedAt, id],
      node: ({ review }) => review,
      totalCount,
    });
  }
}
