import { Query, Resolver } from '@nestjs/graphql';
import { Allow, Capability, needs } from '@sillage/platform';
import { SetUpQueries } from './set-up.queries.js';
import { SetUpStepType } from './set-up.types.js';

@Resolver(() => SetUpStepType)
export class SetUpResolver {
  constructor(private readonly steps: SetUpQueries) {}

  @Query(() => [SetUpStepType], { description: 'The steps of the company’s first hour, in their order.' })
  @Allow(needs(Capability.ADMINISTER))
  async setUp(): Promise<SetUpStepType[]> {
    return this.steps.steps();
  }
}
