import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, Capability, Ctx, CurrentActor, needs, type Actor, type RequestContext } from '@sillage/platform';
import { personShape } from './person.shape.js';
import { RoleService, type GivenRole } from './role.service.js';
import { RoleInput, RolePayload } from './role.types.js';

@Resolver(() => RolePayload)
export class RoleResolver {
  constructor(private readonly roles: RoleService) {}

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
}

async function payload(
  personId: string,
  roles: readonly GivenRole[],
  ctx: RequestContext,
  info: GraphQLResolveInfo,
): Promise<RolePayload> {
  return { person: await ctx.readBelow(personShape, personId, 'person', info), roles: [...roles] };
}
