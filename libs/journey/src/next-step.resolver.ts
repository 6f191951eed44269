import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import { ProgrammeLoader, ProgrammeType } from '@sillage/programmes';
import { NextStepType } from './next-step.types.js';
import { NextSteps } from './next-steps.js';

@Resolver(() => ViewerType)
export class ViewerNextStepsResolver {
  constructor(private readonly steps: NextSteps) {}

  @ResolveField(() => [NextStepType], { description: 'What waits for me now, most urgent first, over all programmes.' })
  async nextSteps(@Parent() viewer: ViewerType, @Ctx() ctx: RequestContext): Promise<NextStepType[]> {
    return this.steps.of(viewer.personId, ctx.locale);
  }
}

@Resolver(() => NextStepType)
export class NextStepResolver {
  constructor(private readonly programmes: ProgrammeLoader) {}

  @ResolveField(() => ProgrammeType)
  async programme(@Parent() step: NextStepType, @Ctx() ctx: RequestContext): Promise<ProgrammeType> {
    return ctx.loadExisting(this.programmes, step.programmeId);
  }
}
