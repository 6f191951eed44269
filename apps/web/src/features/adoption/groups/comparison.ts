import type { Row } from './adoption.query.js';

export interface Comparison {
  /** The highest share first, what is suppressed last. */
  rows: Row[];
  /** The group that is ahead of every other for sure; null where several may be, or nothing can be compared. */
  ahead: { name: string; rate: number } | null;
  hidden: number;
  /** How long a group's bar is beside the longest, from 0 to 1; null where its share is suppressed. */
  lengthOf(row: Row): number | null;
}

export function comparisonOf(all: readonly Row[]): Comparison {
  const rows = all.toSorted((a, b) => rateOf(b) - rateOf(a));
  const [first, ...others] = rows.filter(({ figures }) => figures.adoptionRate !== null);
  const second = others.toSorted((a, b) => mostOf(b) - mostOf(a))[0];
  const longest = Math.max(shortest, ...rows.map(rateOf));
  return {
    rows,
    ahead: first && second && leastOf(first) > mostOf(second) ? { name: first.label, rate: rateOf(first) } : null,
    hidden: rows.filter(({ figures }) => figures.suppressed).length,
    lengthOf: ({ figures }) => (figures.adoptionRate === null ? null : figures.adoptionRate / longest),
  };
}

/** Where nobody holds the label yet, a bar has no length. */
const shortest = 0.01;

function rateOf({ figures }: Row): number {
  return figures.adoptionRate ?? -1;
}

/** What is rounded to a multiple of three was up to two more, or two fewer. */
function doubtOf({ figures: { rounded, headcount } }: Row): number {
  return rounded && headcount ? 2 / headcount : 0;
}

const leastOf = (row: Row): number => rateOf(row) - doubtOf(row);
const mostOf = (row: Row): number => rateOf(row) + doubtOf(row);
