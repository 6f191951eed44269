import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Public, type RequestContext } from '@sillage/platform';
import { PersonLoader } from './person.loader.js';
import { PersonType } from './person.types.js';
import { PreferenceService } from './preference.service.js';
import { NotificationPreferencesType } from './preference.types.js';
import { RoleService } from './role.service.js';
import { RoleAssignmentType } from './role.types.js';
import { ViewerType } from './viewer.types.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly roles: RoleService,
    private readonly preferences: PreferenceService,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Null when nobody is signed in.' })
  @Public()
  viewer(@Ctx() { actor }: RequestContext): ViewerType | null {
    return actor === null ? null : { personId: actor.personId };
  }

  @ResolveField(() => PersonType)
  async person(@Parent() viewer: ViewerType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, viewer.personId);
  }

  @ResolveField(() => [RoleAssignmentType], { name: 'roles' })
  async rolesOfViewer(@Parent() { personId }: ViewerType): Promise<RoleAssignmentType[]> {
    return this.roles.of(personId);
  }

  @ResolveField(() => NotificationPreferencesType, { name: 'preferences' })
  async preferencesOfViewer(@Parent() { personId }: ViewerType): Promise<NotificationPreferencesType> {
    return this.preferences.of(personId);
  }
}
