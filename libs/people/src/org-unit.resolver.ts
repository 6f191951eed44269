import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, signedIn, type RequestContext } from '@sillage/platform';
import { OrgUnitAncestorsLoader, OrgUnitChildrenLoader, OrgUnitLoader } from './org-unit.loader.js';
import { OrgUnitQueries } from './org-unit.queries.js';
import { OrgUnitType } from './org-unit.types.js';

@Resolver(() => OrgUnitType)
export class OrgUnitResolver {
  constructor(
    private readonly units: OrgUnitQueries,
    private readonly byId: OrgUnitLoader,
    private readonly ancestorsOf: OrgUnitAncestorsLoader,
    private readonly childrenOf: OrgUnitChildrenLoader,
  ) {}

  @Query(() => OrgUnitType, {
    nullable: true,
    description: 'An entity of the company by its code; null when there is none of that code.',
  })
  @Allow(signedIn)
  async orgUnit(@Args('code', { type: () => String }) code: string): Promise<OrgUnitType | null> {
    return this.units.findByCode(code);
  }

  @ResolveField(() => OrgUnitType, { nullable: true })
  async parent(@Parent() unit: OrgUnitType, @Ctx() ctx: RequestContext): Promise<OrgUnitType | null> {
    return unit.parentId === null ? null : ctx.load(this.byId, unit.parentId);
  }

  @ResolveField(() => [OrgUnitType], { description: 'From the root down to the parent.' })
  async ancestors(@Parent() unit: OrgUnitType, @Ctx() ctx: RequestContext): Promise<OrgUnitType[]> {
    return (await ctx.load(this.ancestorsOf, unit.id)) ?? [];
  }

  @ResolveField(() => [OrgUnitType])
  async children(@Parent() unit: OrgUnitType, @Ctx() ctx: RequestContext): Promise<OrgUnitType[]> {
    return (await ctx.load(this.childrenOf, unit.id)) ?? [];
  }
}
