import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Capability, Ctx, CurrentActor, needs, type Actor, type RequestContext } from '@sillage/platform';
import { AdoptionPresenter } from './adoption-presenter.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionInput, AdoptionReport } from './adoption.types.js';

@Resolver()
export class AdoptionResolver {
  constructor(
    private readonly adoptions: AdoptionService,
    private readonly presenter: AdoptionPresenter,
  ) {}

  @Query(() => AdoptionReport, {
    description: 'How far a programme has come among the people of a scope. Groups of too few people are suppressed.',
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  async adoption(
    @Args('input') input: AdoptionInput,
    @CurrentActor() actor: Actor,
    @Ctx() { locale }: RequestContext,
  ): Promise<AdoptionReport> {
    const adoption = await this.adoptions.report(actor, input);
    return this.presenter.present(adoption, input.groupBy ?? 'NONE', locale);
  }
}
