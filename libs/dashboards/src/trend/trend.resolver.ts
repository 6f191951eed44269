import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Capability,
  Ctx,
  CurrentActor,
  format,
  needs,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import { AdoptionInput } from '../adoption.types.js';
import { shareOf } from '../projection/projection.service.js';
import { trendTexts } from './trend.texts.js';
import { TrendService, type TrendMonth } from './trend.service.js';
import { TrendPoint } from './trend.types.js';

@Resolver()
export class TrendResolver {
  constructor(private readonly trends: TrendService) {}

  @Query(() => [TrendPoint], {
    description:
      'How the figures of a scope went over the last months, from 1 to 36 of them, the oldest first; `asOf` is the day of the last one. How the rows are grouped has no say.',
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  async adoptionTrend(
    @Args('input') input: AdoptionInput,
    @Args('months', { type: () => Int, nullable: true, defaultValue: 12 }) months: number | null,
    @CurrentActor() actor: Actor,
    @Ctx() { locale }: RequestContext,
  ): Promise<TrendPoint[]> {
    const trend = await this.trends.of(actor, input, months ?? 12);
    return trend.map((month) => presented(month, locale));
  }
}

function presented({ month, counts, happened }: TrendMonth, locale: string): TrendPoint {
  const of = counts?.counts ?? null;
  return {
    month,
    asOf: counts?.day ?? null,
    headcount: of?.headcount ?? null,
    enrolled: of?.enrolled ?? null,
    labelled: of?.labelled ?? null,
    acknowledged: of?.acknowledged ?? null,
    attended: of?.trained ?? null,
    adoptionRate: counts === null ? null : shareOf(counts),
    rounded: counts?.isExact === false,
    happened: happened.map(({ kind, on, number }) => ({
      kind,
      on,
      label: format(trendTexts[kind], locale, { number: number ?? 0 }),
    })),
  };
}
