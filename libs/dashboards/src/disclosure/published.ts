import { countedMetrics, type Counts } from '../adoption.sql.js';
import { rounded } from './rounding.js';

/** People by what they did, before anything is rounded. */
export interface CountedRow {
  readonly key: string;
  readonly counts: Counts;
}

/** From so many people on, the total of the whole company is exact. */
export const exactFrom = 100;
/** From so many people on, the total of the whole company is that of now. */
export const liveFrom = 1000;

/** Counts as they may be shown. */
export interface Published extends Counts {
  readonly adoptionRate: number | null;
  readonly acknowledgedRate: number | null;
  readonly isRounded: boolean;
}

/** What belongs to the draw of a count besides its groups. */
interface Draw {
  readonly key: Buffer;
  /** Whose acknowledgement is counted: programmes that share it share its draws. */
  readonly guideKey: string | null;
}

type Metric = (typeof countedMetrics)[number];

/** Everybody of a company that is large enough, to the last one. */
export function exact(counts: Counts): Published {
  return withRates(counts, false);
}

/**
 * People of these groups by what they did, as who enrolled in a month: how many they are is such a count itself, and the
 * same one as that of the figure that says so.
 */
export function ofThoseWho(
  did: Metric,
  row: CountedRow,
  { groups }: { readonly groups: string },
  draw: Draw,
): Published {
  const shown = roundedCounts(row.counts, groups, draw, row.key);
  return withRates({ ...shown, headcount: shown[did] }, true);
}

function roundedCounts(counts: Counts, groups: string, { key, guideKey }: Draw, row = ''): Counts {
  const fact = (metric: Metric): string =>
    [metric === 'acknowledged' ? `acknowledged ${guideKey ?? ''}` : metric, row].join(' ');
  const entries = countedMetrics.map((metric) => [
    metric,
    rounded(key, { groups, fact: fact(metric), count: counts[metric] }),
  ]);
  return Object.fromEntries(entries) as Counts;
}

/** What was made ready of a closed day, with what is derived from it. */
export function withRates(counts: Counts, isRounded: boolean): Published {
  const rate = (count: number): number | null =>
    counts.headcount === 0 ? null : Math.min(1, count / counts.headcount);
  return {
    ...counts,
    adoptionRate: rate(counts.labelled),
    acknowledgedRate: rate(counts.acknowledged),
    isRounded,
  };
}
