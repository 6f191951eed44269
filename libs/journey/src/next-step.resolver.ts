import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { viewerShape, ViewerType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import { NextStepType } from './next-step.types.js';
import './next-steps.shape.js';

@Resolver(() => ViewerType)
export class NextStepResolver {
  @ResolveField(() => [NextStepType], { description: 'What waits for me now, most urgent first, over all programmes.' })
  async nextSteps(
    @Parent() { personId }: ViewerType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NextStepType[]> {
    return ctx.readField(viewerShape, personId, info);
  }
}
