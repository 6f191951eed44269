import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, signedIn, type Actor } from '@sillage/platform';
import { PreferenceService } from './preference.service.js';
import { PreferencesPayload, UpdatePreferencesInput } from './preference.types.js';

@Resolver()
export class PreferenceResolver {
  constructor(private readonly preferences: PreferenceService) {}

  @Mutation(() => PreferencesPayload)
  @Allow(signedIn)
  async updatePreferences(
    @Args('input') { clientMutationId: _, ...changes }: UpdatePreferencesInput,
    @CurrentActor() actor: Actor,
  ): Promise<PreferencesPayload> {
    return { preferences: await this.preferences.update(actor, changes) };
  }
}
