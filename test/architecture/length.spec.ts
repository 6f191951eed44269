import { describe, expect, it } from '@jest/globals';
import { isSelected } from '../support/length.js';

const upTo = (length: number) => Array.from({ length }, (_, index) => ({ index, of: length }));

describe('what a short run tries of a matrix', () => {
  it.each([
    [2, 11, 11],
    [4, 4, 11],
    [3, 6, 11],
    [5, 13, 11],
    [1, 14, 11],
  ])('of %d × %d × %d is one cell in so many, and any two values meet in one', (a, b, c) => {
    const cells = upTo(a).flatMap((x) => upTo(b).flatMap((y) => upTo(c).map((z) => [x, y, z] as const)));
    const tried = cells.filter(isSelected);
    const pairs = (of: typeof cells) =>
      new Set(
        of.flatMap(([x, y, z]) => [`${x.index}/${y.index}/`, `${x.index}//${z.index}`, `/${y.index}/${z.index}`]),
      );
    expect(pairs(cells).difference(pairs(tried))).toEqual(new Set());
    expect(tried.length).toBeLessThanOrEqual(Math.ceil(cells.length / Math.min(a, b, c)) + a * b);
  });

  it('of two sides is everything', () => {
    expect(upTo(3).every((x) => upTo(3).every((y) => isSelected([x, y])))).toBe(true);
  });
});
