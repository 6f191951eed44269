import { championsAtLeast } from './reproduction.js';

/** After so many days: how many had their first labelled mentee then, and how many had none when that was last known. */
export type Wait = readonly [days: number, came: number, waiting: number];

/**
 * The median of the days until the first labelled mentee, as Kaplan and Meier estimate it: whoever waits still counts for
 * as long as is known. @returns null under 30 champions, and where half of them wait still
 */
export function medianWait(waits: readonly Wait[]): number | null {
  let atRisk = waits.reduce((total, [, came, waiting]) => total + came + waiting, 0);
  if (atRisk < championsAtLeast) return null;
  let left = 1;
  for (const [days, came, waiting] of [...waits].sort(([a], [b]) => a - b)) {
    left *= 1 - came / atRisk;
    // A half is a half, whatever the last digit of a product says.
    if (left <= 0.5 + 1e-9) return days;
    atRisk -= came + waiting;
  }
  return null;
}
