import { Args, Float, Query, Resolver } from '@nestjs/graphql';
import { Allow, Capability, Ctx, CurrentActor, needs, type Actor, type RequestContext } from '@sillage/platform';
import { AdoptionInput } from '../adoption.types.js';
import { presentedProjection } from './projection-presenter.js';
import { ProjectionService } from './projection.service.js';
import { Projection } from './projection.types.js';

@Resolver()
export class ProjectionResolver {
  constructor(private readonly projections: ProjectionService) {}

  @Query(() => Projection, {
    description: 'When a scope reaches that share of label holders, above 0 and at most 1, if it goes on as of late.',
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  async projection(
    @Args('input') input: AdoptionInput,
    @Args('share', { type: () => Float }) share: number,
    @CurrentActor() actor: Actor,
    @Ctx() { locale }: RequestContext,
  ): Promise<Projection> {
    return presentedProjection(await this.projections.to(actor, input, share), locale);
  }

  @Query(() => Projection, {
    nullable: true,
    description: 'The same for the goal that the programme has set; null where it has none.',
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  async goalProjection(
    @Args('input') input: AdoptionInput,
    @CurrentActor() actor: Actor,
    @Ctx() { locale }: RequestContext,
  ): Promise<Projection | null> {
    const projected = await this.projections.toGoal(actor, input);
    return projected && presentedProjection(projected, locale);
  }
}
