import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, signedIn, type Actor } from '@sillage/platform';
import { PreferenceService } from './preference.service.js';
import { PreferencesPayload, UpdatePreferencesInput } from './preference.types.js';

@Resolver()
export class PreferenceResolver {
  constructor(private readonly preferences: PreferenceService) {}

  @Mutation(() => PreferencesPayload, {
    description:
      'Changes how and when the viewer is written to, and who may see them. What is left out stays as it is.',
  })
  @Allow(signedIn)
  async updatePreferences(
    @Args('input') { clientMutationId: _, ...changes }: UpdatePreferencesInput,
    @CurrentActor() actor: Actor,
  ): Promise<PreferencesPayload> {
    return { preferences: await this.preferences.update(actor, changes) };
  }
}
