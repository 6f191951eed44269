import type { Figures } from './adoption.query.js';

/** What is rounded to a multiple of three was up to two more, or two fewer. */
export const mostRounded = 2;

type Rounded = Pick<Figures, 'rounded' | 'headcount'>;

/** By how much a share of the headcount may be wrong. */
export function doubtOf({ rounded, headcount }: Rounded): number {
  return rounded && headcount ? mostRounded / headcount : 0;
}

/** Whether two shares may be the same one before rounding. */
export function mayBeEqual(one: number, other: number, doubt: number): boolean {
  return Math.abs(one - other) <= doubt;
}
