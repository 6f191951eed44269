/** Whether this run tries everything (`npm run test:long`), or enough of it to be quick (`npm test`). */
export const whole = process.env['TEST_WHOLE'] === 'true';

/**
 * What random histories begin with. A short run is the same each time; a whole one looks at others each time, and the
 * names of its tests tell which: `TEST_SEED` brings them back.
 */
export const seed = Number(process.env['TEST_SEED'] ?? (whole ? Date.now() % 2 ** 31 : 2026));

/** So many random histories, and what to call them. */
export function histories(of: { short: number; whole: number }): { numRuns: number; seed: number; named: string } {
  const numRuns = whole ? of.whole : of.short;
  return { numRuns, seed, named: `${numRuns} histories of TEST_SEED=${seed}` };
}

/** Where a cell lies on one side of a matrix, and how long that side is. */
export type Place = { readonly index: number; readonly of: number };

/** Whether a cell of a matrix is tried in this run: all of them, or the selection. */
export function isTried(...cell: readonly Place[]): boolean {
  return whole || isSelected(cell);
}

/**
 * The cells whose indexes add up to a multiple of the shortest side. Of three sides or more, that is one cell in so many,
 * and any two values of two sides still meet in one of them (pairwise), for along the third side every remainder comes by.
 */
export function isSelected(cell: readonly Place[]): boolean {
  if (cell.length < 3) return true;
  const sum = cell.reduce((total, { index }) => total + index, 0);
  return sum % Math.min(...cell.map(({ of }) => of)) === 0;
}

/** The place of a value among others. */
export function placeIn<T>(values: readonly T[], value: T): Place {
  return { index: values.indexOf(value), of: values.length };
}
