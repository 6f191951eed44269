import type { Counts } from '../adoption.sql.js';

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

/** Everybody of a company that is large enough, to the last one. */
export function exact(counts: Counts): Published {
  return withRates(counts, false);
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
