import { describe, expect, it } from '@jest/globals';
import { rounded } from './rounding.js';

const key = Buffer.alloc(32, 7);
const draws = Array.from({ length: 3000 }, (_, n) => `groups ${String(n)}`);

describe('a rounded count', () => {
  it.each([0, 3, 66])('is itself where three divides it (%i)', (count) => {
    for (const groups of draws.slice(0, 100)) expect(rounded(key, { groups, fact: 'enrolled', count })).toBe(count);
  });

  it.each([
    [1, [0, 3]],
    [5, [3, 6]],
    [100, [99, 102]],
  ])('is one of the two multiples beside %i, and on average itself', (count, beside) => {
    const shown = draws.map((groups) => rounded(key, { groups, fact: 'enrolled', count }));
    expect([...new Set(shown)].sort((a, b) => a - b)).toEqual(beside);
    const mean = shown.reduce((sum, value) => sum + value, 0) / shown.length;
    expect(Math.abs(mean - count)).toBeLessThan(0.1);
  });

  it('is drawn anew for other groups, another fact or another key, and never for the same', () => {
    const asked = { groups: 'a', fact: 'enrolled', count: 10 };
    expect(rounded(key, asked)).toBe(rounded(key, asked));
    const differs = (other: (n: number) => number): boolean =>
      new Set(Array.from({ length: 50 }, (_, n) => other(n))).size > 1;
    expect(differs((n) => rounded(key, { ...asked, groups: `a${String(n)}` }))).toBe(true);
    expect(differs((n) => rounded(key, { ...asked, fact: `enrolled${String(n)}` }))).toBe(true);
    expect(differs((n) => rounded(Buffer.alloc(32, n), asked))).toBe(true);
  });
});

describe('a count that grows', () => {
  it('is never shown as fewer than before', () => {
    for (const groups of draws.slice(0, 500)) {
      const shown = Array.from({ length: 12 }, (_, count) => rounded(key, { groups, fact: 'enrolled', count }));
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    }
  });
});
