import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  Capability,
  connection,
  Ctx,
  CurrentActor,
  needs,
  Selection,
  type Actor,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { personShape } from '../person.shape.js';
import { byHolder, RoleQueries } from './role.queries.js';
import { RoleService, type GivenRole } from './role.service.js';
import {
  MoveRolesInput,
  MoveRolesPayload,
  RoleAssignmentConnection,
  RoleAssignmentsArgs,
  RoleInput,
  RolePayload,
  type RoleAssignmentType,
} from './role.types.js';

@Resolver(() => RolePayload)
export class RoleResolver {
  constructor(
    private readonly roles: RoleService,
    private readonly queries: RoleQueries,
  ) {}

  @Query(() => RoleAssignmentConnection, { description: 'Who has which role, by the names of those who have one.' })
  @Allow(needs(Capability.ADMINISTER))
  async roleAssignments(
    @Args() { role = null, ...page }: RoleAssignmentsArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RoleAssignmentType>> {
    const asked = Selection.under(info);
    const place = { after: byHolder.decode(page.after), limit: page.first + 1 };
    const [rows, totalCount] = await Promise.all([
      this.queries.page(role, place, asked.nodes, ctx.reading()),
      asked.asks('totalCount') ? this.queries.count(role, ctx.reading()) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: byHolder,
      cursor: (row) => [row.searchKey, row.id],
      node: ({ node }) => node,
      totalCount,
    });
  }

  @Mutation(() => RolePayload, {
    description:
      'Gives a role, for an entity and all below it or for the whole company. Giving it again changes nothing.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async assignRole(
    @Args('input') input: RoleInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RolePayload> {
    return payload(input.personId, await this.roles.assign(actor, input), ctx, info);
  }

  @Mutation(() => RolePayload, {
    description: 'Takes a role back, with exactly the scope that it was given for. It ends at once.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async removeRole(
    @Args('input') input: RoleInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RolePayload> {
    return payload(input.personId, await this.roles.remove(actor, input), ctx, info);
  }

  @Mutation(() => MoveRolesPayload, {
    description:
      'Moves the roles given for an entity to another, as when HR renamed it: each is for the other one, and no more for the first.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async moveRoles(@Args('input') input: MoveRolesInput, @CurrentActor() actor: Actor): Promise<MoveRolesPayload> {
    return { moved: await this.roles.move(actor, input) };
  }
}

async function payload(
  personId: string,
  roles: readonly GivenRole[],
  ctx: RequestContext,
  info: GraphQLResolveInfo,
): Promise<RolePayload> {
  return { person: await ctx.readBelow(personShape, personId, 'person', info), roles: [...roles] };
}
