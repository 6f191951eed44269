import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Selection, signedIn, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { OrgUnitQueries } from './org-unit.queries.js';
import { OrgUnitType } from './org-unit.types.js';

@Resolver(() => OrgUnitType)
export class OrgUnitResolver {
  constructor(private readonly units: OrgUnitQueries) {}

  @Query(() => OrgUnitType, {
    nullable: true,
    description: 'An entity of the company by its code; null when there is none of that code.',
  })
  @Allow(signedIn)
  async orgUnit(
    @Args('code', { type: () => String }) code: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgUnitType | null> {
    return this.units.read(code, Selection.under(info), ctx.reading());
  }
}
