import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, Capability, Ctx, CurrentActor, needs, type Actor, type RequestContext } from '@sillage/platform';
import { AdoptionInput } from '../adoption.types.js';
import { presentedSpread } from './spread-presenter.js';
import { SpreadService } from './spread.service.js';
import { Cohort, SpreadReport } from './spread.types.js';

@Resolver()
export class SpreadResolver {
  constructor(private readonly spreads: SpreadService) {}

  @Query(() => SpreadReport, {
    description:
      'How a programme spreads from champion to champion in a scope: generations, reproduction and its pace.',
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  async spread(
    @Args('input') input: AdoptionInput,
    @CurrentActor() actor: Actor,
    @Ctx() { locale }: RequestContext,
  ): Promise<SpreadReport> {
    return presentedSpread(await this.spreads.spread(actor, input), locale);
  }

  @Query(() => [Cohort], {
    description:
      'People who got their first label in each of the last months, from 1 to 36 of them, and who still hold one: the oldest month first; `asOf` is the day of the last one.',
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  async cohorts(
    @Args('input') input: AdoptionInput,
    @Args('months', { type: () => Int, nullable: true, defaultValue: 18 }) months: number | null,
    @CurrentActor() actor: Actor,
  ): Promise<Cohort[]> {
    const cohorts = await this.spreads.cohorts(actor, input, months ?? 18);
    return cohorts.map(({ month, labelled, after: [after3, after6, after12] }) => ({
      month,
      labelled,
      after3: after3 ?? null,
      after6: after6 ?? null,
      after12: after12 ?? null,
    }));
  }
}
