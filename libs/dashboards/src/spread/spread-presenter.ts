import { format } from '@sillage/platform';
import { spreadMetricTexts } from '../metric.texts.js';
import { spreadTexts } from './spread.texts.js';
import type { SpreadReport } from './spread.types.js';

export function presentedSpread({ asOf }: { asOf: string }, locale: string): SpreadReport {
  return {
    asOf,
    generations: [],
    reproduction: null,
    reproductionLow: null,
    reproductionHigh: null,
    generationDays: null,
    longestChain: null,
    tooEarly: true,
    meaning: format(spreadTexts.notKept, locale),
    suppressed: false,
    rounded: true,
    definitions: definitions(locale),
  };
}

function definitions(locale: string): SpreadReport['definitions'] {
  return Object.entries(spreadMetricTexts).map(([metric, text]) => ({ metric, definition: format(text, locale) }));
}
