import { displayLocale, format } from '@sillage/platform';
import { spreadMetricTexts } from '../metric.texts.js';
import { championsAtLeast, type Reproduction } from './reproduction.js';
import type { Spread } from './spread.service.js';
import { spreadTexts } from './spread.texts.js';
import type { SpreadReport } from './spread.types.js';

export function presentedSpread(spread: Spread, locale: string): SpreadReport {
  const { asOf, silence, generations, generationDays, longestChain } = spread;
  const reproduction = spread.reproduction && inTenths(spread.reproduction);
  return {
    asOf,
    generations: generations.map((champions, generation) => ({ generation, champions })),
    reproduction: reproduction?.mean ?? null,
    reproductionLow: reproduction?.low ?? null,
    reproductionHigh: reproduction?.high ?? null,
    generationDays: generationDays === null ? null : Math.round(generationDays / 7) * 7,
    longestChain,
    tooEarly: silence === null && reproduction === null,
    meaning: meaningOf(silence, reproduction, locale),
    suppressed: silence === 'COUNTED_WITH_OTHERS',
    rounded: silence === null,
    definitions: Object.entries(spreadMetricTexts).map(([metric, text]) => ({
      metric,
      definition: format(text, locale),
    })),
  };
}

function meaningOf(silence: Spread['silence'], reproduction: Reproduction | null, locale: string): string {
  if (silence !== null) {
    return format(silence === 'NOT_KEPT' ? spreadTexts.notKept : spreadTexts.countedWithOthers, locale);
  }
  if (reproduction === null) return format(spreadTexts.tooEarly, locale, { least: championsAtLeast });
  const { tag } = displayLocale(locale);
  const mean = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(reproduction.mean);
  const { low, high } = reproduction;
  const text = low > 1 ? spreadTexts.growsByItself : high < 1 ? spreadTexts.needsHelp : spreadTexts.holdsItsOwn;
  return format(text, locale, { mean });
}

/** One decimal is said, no more; the interval is said no narrower than it is. */
function inTenths({ mean, low, high }: Reproduction): Reproduction {
  return { mean: Math.round(mean * 10) / 10, low: Math.floor(low * 10) / 10, high: Math.ceil(high * 10) / 10 };
}
