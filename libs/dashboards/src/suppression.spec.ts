import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenGroups, total } from './suppression.js';

const hidden = (sizes: Record<string, number>, options = {}) =>
  [...hiddenGroups(new Map(Object.entries(sizes)), 5, options)].sort();

describe('suppression in one table', () => {
  it('hides nothing where every group is large enough', () => {
    expect(hidden({ FR: 5, DE: 80 })).toEqual([]);
  });

  it('hides a small group, and the smallest other one with it', () => {
    expect(hidden({ FR: 3, DE: 80, ES: 20 })).toEqual(['ES', 'FR']);
  });

  it('is content with several small groups that are large enough together', () => {
    expect(hidden({ FR: 3, DE: 80, ES: 2 })).toEqual(['ES', 'FR']);
  });

  it('goes on until what is left over is large enough', () => {
    expect(hidden({ FR: 1, DE: 80, ES: 1, IT: 2 })).toEqual(['DE', 'ES', 'FR', 'IT']);
  });

  it('lets an empty group be empty', () => {
    expect(hidden({ FR: 0, DE: 80 })).toEqual([]);
    expect(hidden({ FR: 0, DE: 80, ES: 2, IT: 9 })).toEqual(['ES', 'IT']);
  });

  it('hides one group at least of a table whose total is hidden', () => {
    expect(hidden({ FR: 30, DE: 80 }, { totalShown: false })).toEqual(['FR']);
    expect(hidden({ FR: 3, DE: 80 }, { totalShown: false })).toEqual(['DE', 'FR']);
  });

  it('makes up for a group that is hidden elsewhere', () => {
    expect(hidden({ FR: 30, DE: 80, ES: 50 }, { hiddenBefore: ['DE'] })).toEqual(['DE', 'FR']);
  });

  it('hides the same groups whatever order they come in', () => {
    const sizes = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 2 }), fc.nat(20)), {
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(sizes, (entries) => {
        const backwards = new Map([...entries].reverse());
        expect([...hiddenGroups(new Map(entries), 5)].sort()).toEqual([...hiddenGroups(backwards, 5)].sort());
      }),
    );
  });

  it('never lets a group below the minimum be worked out from the table and its total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), fc.integer({ min: 2, max: 10 }), (counts, minimum) => {
        const sizes = new Map(counts.map((size, index) => [`group ${index}`, size]));
        fc.pre(total(sizes) >= minimum);
        const gone = hiddenGroups(sizes, minimum);
        for (const [key, size] of sizes) expect(size > 0 && size < minimum && !gone.has(key)).toBe(false);
        // All that a reader can add to what is shown: the total less the shown groups.
        const leftOver = [...gone].reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
        expect(gone.size === 0 || (gone.size >= 2 && leftOver >= minimum)).toBe(true);
      }),
    );
  });

  it('hides no more than it must: without the last group hidden, something could be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const sizes = new Map(counts.map((size, index) => [`group ${index}`, size]));
        const gone = hiddenGroups(sizes, 5);
        const complement = [...gone].filter((key) => (sizes.get(key) ?? 0) >= 5);
        const small = [...gone].filter((key) => (sizes.get(key) ?? 0) < 5);
        const leftOver = small.reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
        if (small.length >= 2 && leftOver >= 5) expect(complement).toEqual([]);
        else expect(complement.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
