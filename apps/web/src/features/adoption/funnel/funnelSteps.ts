import type { Figures } from './adoption.query.js';
import { funnel } from './metrics.js';

export interface FunnelStep {
  metric: (typeof funnel)[number];
  value: number | null;
  /** How long its bar is beside the longest, from 0 to 1. */
  length: number | null;
  /** Of the headcount. */
  share: number | null;
}

/** From the first offer to the one who takes others along. */
export function funnelOf(total: Figures): FunnelStep[] {
  const widest = Math.max(1, ...funnel.map((metric) => total[metric] ?? 0));
  return funnel.map((metric) => {
    const value = total[metric];
    return {
      metric,
      value,
      length: value === null ? null : value / widest,
      share: value !== null && total.headcount ? value / total.headcount : null,
    };
  });
}
