import type { Figures } from '../adoption.query.js';
import { funnel } from '../metrics.js';
import { mostRounded } from '../rounding.js';

export type FunnelMetric = (typeof funnel)[number];

export interface FunnelStep {
  metric: FunnelMetric;
  value: number | null;
  /** How long its bar is beside the longest, from 0 to 1. */
  length: number | null;
  /** Of the headcount. */
  share: number | null;
  /** More than at the step before: because the steps are no sieve, or by rounding alone. */
  more: 'for a reason' | 'by rounding' | null;
}

/** From the first offer to the one who takes others along. */
export function funnelOf(total: Figures): FunnelStep[] {
  const widest = Math.max(1, ...funnel.map((metric) => total[metric] ?? 0));
  return funnel.map((metric, index) => {
    const value = total[metric];
    const before = funnel[index - 1];
    return {
      metric,
      value,
      length: value === null ? null : value / widest,
      share: value !== null && total.headcount ? value / total.headcount : null,
      more: before === undefined ? null : moreThan(total[before], value, total.rounded),
    };
  });
}

function moreThan(before: number | null, value: number | null, rounded: boolean): FunnelStep['more'] {
  if (before === null || value === null || value <= before) return null;
  // Both were rounded, in opposite directions at worst.
  return rounded && value - before <= 2 * mostRounded ? 'by rounding' : 'for a reason';
}
