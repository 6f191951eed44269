import { Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';
import { NextStepType } from './next-step.types.js';
import './next-steps.shape.js';

@Resolver(() => ViewerType)
export class NextStepResolver {
  @ShapedField(() => [NextStepType], { description: 'What waits for me now, most urgent first, over all programmes.' })
  readonly nextSteps!: NextStepType[];
}
