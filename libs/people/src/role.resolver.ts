import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, CurrentActor, hasRole, Role, type Actor, type RequestContext } from '@sillage/platform';
import { OrgUnitLoader } from './org-unit.loader.js';
import { OrgUnitType } from './org-unit.types.js';
import { PersonLoader } from './person.loader.js';
import { PersonType } from './person.types.js';
import { RoleService } from './role.service.js';
import { RoleAssignmentType, RoleInput, RolePayload } from './role.types.js';

@Resolver(() => RolePayload)
export class RoleResolver {
  constructor(
    private readonly roles: RoleService,
    private readonly people: PersonLoader,
  ) {}

  @Mutation(() => RolePayload, {
    description:
      'Gives a role, for an entity and all below it or for the whole company. Giving it again changes nothing.',
  })
  @Allow(hasRole(Role.ADMIN))
  async assignRole(@Args('input') input: RoleInput, @CurrentActor() actor: Actor): Promise<RolePayload> {
    return { personId: input.personId, roles: await this.roles.assign(actor, input) };
  }

  @Mutation(() => RolePayload, {
    description: 'Takes a role back, with exactly the scope that it was given for. It ends at once.',
  })
  @Allow(hasRole(Role.ADMIN))
  async removeRole(@Args('input') input: RoleInput, @CurrentActor() actor: Actor): Promise<RolePayload> {
    return { personId: input.personId, roles: await this.roles.remove(actor, input) };
  }

  @ResolveField(() => PersonType)
  async person(@Parent() payload: RolePayload, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, payload.personId);
  }
}

@Resolver(() => RoleAssignmentType)
export class RoleAssignmentResolver {
  constructor(private readonly units: OrgUnitLoader) {}

  @ResolveField(() => OrgUnitType, { nullable: true, description: 'Null means the whole company.' })
  async orgUnit(@Parent() { orgUnitId }: RoleAssignmentType, @Ctx() ctx: RequestContext): Promise<OrgUnitType | null> {
    return orgUnitId === null ? null : ctx.load(this.units, orgUnitId);
  }
}
