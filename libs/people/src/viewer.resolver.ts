import { Info, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, Selection, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { ViewerQueries } from './viewer.queries.js';
import { ViewerType } from './viewer.types.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(private readonly viewers: ViewerQueries) {}

  @Query(() => ViewerType, { nullable: true, description: 'Null when nobody is signed in.' })
  @Public()
  async viewer(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ViewerType | null> {
    return ctx.actor === null ? null : this.viewers.read(Selection.under(info), ctx.reading());
  }
}
