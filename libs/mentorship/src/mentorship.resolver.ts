import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Selection, signedIn, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { MentorshipQueries } from './mentorship.queries.js';
import { MentorshipsArgs, MentorshipType } from './mentorship.types.js';

@Resolver(() => MentorshipType)
export class MentorshipResolver {
  constructor(private readonly queries: MentorshipQueries) {}

  @Allow(signedIn)
  @Query(() => [MentorshipType], { description: 'Mine, as mentor or mentee, newest first; at most 500.' })
  async mentorships(
    @Args() { programme = null, status = null }: MentorshipsArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentorshipType[]> {
    return this.queries.own({ programme, status }, Selection.under(info), ctx.reading());
  }
}
