import type { Figures, Row } from '../adoption.query.js';
import { doubtOf, mayBeEqual } from '../rounding.js';
import { pointsBetween } from './points.js';

export interface Comparison {
  /** The group that is ahead of every other for sure; null where several may be, or nothing can be compared. */
  ahead: { name: string; rate: number } | null;
  /** How many have no figures of their own. */
  hidden: number;
  /** How long a share is beside the longest, from 0 to 1; null where it is suppressed. */
  lengthOf(this: void, figures: Figures): number | null;
}

/** @param total of all rows, which is drawn beside them */
export function comparisonOf(rows: readonly Row[], total?: Figures): Comparison {
  const shown = rows.filter(({ figures }) => figures.adoptionRate !== null).toSorted((a, b) => rateOf(b) - rateOf(a));
  const [first, ...others] = shown;
  const second = others.toSorted((a, b) => mostOf(b) - mostOf(a))[0];
  const longest = Math.max(shortest, total?.adoptionRate ?? 0, ...shown.map(rateOf));
  return {
    ahead: first && second && leastOf(first) > mostOf(second) ? { name: first.label, rate: rateOf(first) } : null,
    hidden: rows.filter(({ figures }) => figures.suppressed).length,
    lengthOf: ({ adoptionRate }) => (adoptionRate === null ? null : adoptionRate / longest),
  };
}

/** By how many points a share is above that of all; `same` where rounding alone may make the difference; null where there is none. */
export function besideOf(figures: Figures, total: Figures): number | 'same' | null {
  const { adoptionRate: one } = figures;
  const { adoptionRate: other } = total;
  if (one === null || other === null) return null;
  return mayBeEqual(one, other, doubtOf(figures) + doubtOf(total)) ? 'same' : pointsBetween(other, one);
}

/** Where nobody holds the label yet, a bar has no length. */
const shortest = 0.01;

function rateOf({ figures }: Row): number {
  return figures.adoptionRate ?? -1;
}

const leastOf = (row: Row): number => rateOf(row) - doubtOf(row.figures);
const mostOf = (row: Row): number => rateOf(row) + doubtOf(row.figures);
