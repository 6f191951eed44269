import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Selection, signedIn, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { OrgUnitQueries } from './org-unit.queries.js';
import { OrgUnitsArgs, OrgUnitType } from './org-unit.types.js';

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

  @Query(() => [OrgUnitType], {
    description: 'Entities by their names or those above them, the highest first; with no search, from the top.',
  })
  @Allow(signedIn)
  async orgUnits(
    @Args() { search, first }: OrgUnitsArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgUnitType[]> {
    return this.units.find(search, first, Selection.under(info), ctx.reading());
  }
}
