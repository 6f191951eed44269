import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Capability, CurrentActor, needs, type Actor } from '@sillage/platform';
import { ProgrammeInput } from '@sillage/programmes';
import { ProgrammeChangeService } from './programme-change.service.js';
import { ProgrammeChangeType } from './programme-change.types.js';

@Resolver()
export class ProgrammeChangeResolver {
  constructor(private readonly changes: ProgrammeChangeService) {}

  @Query(() => ProgrammeChangeType, {
    description: 'What `updateProgramme` with the same input would do, before it is done; nothing is written.',
  })
  @Allow(needs(Capability.MANAGE_PROGRAMMES))
  async programmeChange(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ProgrammeInput }) input: ProgrammeInput,
  ): Promise<ProgrammeChangeType> {
    return this.changes.lookAhead(actor, input);
  }
}
