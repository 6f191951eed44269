import type { TrendPoint } from '../story/story.query.js';

export const spans = [12, 24, 36] as const;
export type Span = (typeof spans)[number];

export const lines = ['enrolled', 'attended', 'labelled'] as const;
export type Line = (typeof lines)[number];

/** The spans that show more than the one before: nothing is offered that would look the same. */
export function spansOf(all: readonly TrendPoint[]): Span[] {
  return spans.filter((_, index) => index === 0 || all.length > (spans[index - 1] ?? 0));
}

/** The last months of what is known; those before the first known one are none. */
export function monthsOf(all: readonly TrendPoint[], span: Span): TrendPoint[] {
  const from = all.findIndex(({ labelled }) => labelled !== null);
  return from < 0 ? [] : all.slice(from).slice(-span);
}

export interface Finding {
  id: 'trend.finding.more' | 'trend.finding.fewer' | 'trend.finding.same';
  /** The first month that is shown; null where there is no other to compare it with. */
  since: string | null;
  now: number;
  change: number;
  shareNow: number;
  shareThen: number;
}

/** What became of the label between the first month that is shown and the last. */
export function findingOf(points: readonly TrendPoint[]): Finding {
  const known = points.filter(({ adoptionRate }) => adoptionRate !== null);
  const [first] = known;
  const last = known.at(-1);
  const now = last?.labelled ?? 0;
  const change = now - (first?.labelled ?? 0);
  return {
    id: change > 0 ? 'trend.finding.more' : change < 0 ? 'trend.finding.fewer' : 'trend.finding.same',
    since: first && first !== last ? first.month : null,
    now,
    change: Math.abs(change),
    shareNow: last?.adoptionRate ?? 0,
    shareThen: first?.adoptionRate ?? 0,
  };
}
