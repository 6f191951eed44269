import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histories } from '../../../../test/support/length.js';
import { roundUnderControl, type SetToRound } from './controlled-rounding.js';

const keys = Array.from({ length: 500 }, (_, n) => createHash('sha256').update(String(n)).digest());
const part = (groups: string, headcount: number): SetToRound => ({ groups, headcount, partitions: [] });
const whole = (groups: string, headcount: number, ...partitions: number[][]): SetToRound => ({
  groups,
  headcount,
  partitions,
});
const differently = (tables: readonly (readonly number[])[]): string[] =>
  [...new Set(tables.map((shown) => shown.join(' ')))].sort();

describe('rounding under control', () => {
  it('never shows two parts as two more each and their sum as two less', () => {
    const sets = [part('a', 10), part('b', 10), whole('ab', 20, [0, 1])];
    const tables = keys.flatMap((key) => roundUnderControl(key, [{ name: 'enrolled', counts: [4, 4, 8] }], sets));
    expect(differently(tables)).toEqual(['3 3 6', '3 3 9', '3 6 6', '3 6 9', '6 3 6', '6 3 9', '6 6 9']);
  });

  it('shows nobody that everybody of a group did something', () => {
    const shown = keys.flatMap((key) => roundUnderControl(key, [{ name: 'enrolled', counts: [7] }], [part('a', 7)]));
    expect(differently(shown)).toEqual(['6']);
  });

  it('leaves open where the only ones are whose number is exact', () => {
    const sets = [part('a', 60), part('b', 60), whole('ab', 120, [0, 1])];
    const standing = new Map([[2, { shown: 1, isExact: true }]]);
    const tables = keys.flatMap((key) =>
      roundUnderControl(key, [{ name: 'enrolled', counts: [1, 0, 1], standing }], sets),
    );
    expect(differently(tables)).toEqual(['0 0 1']);
  });

  it('knows that whoever holds a label is enrolled', () => {
    const facts = [
      { name: 'enrolled', counts: [4] },
      { name: 'labelled', counts: [4], within: 0 },
      { name: 'retained90', counts: [4], within: 1 },
    ];
    const tables = keys.map((key) => roundUnderControl(key, facts, [part('a', 5)]).flat());
    for (const [enrolled = 0, labelled = 0, retained = 0] of tables) {
      const atLeast = Math.max(enrolled, labelled, retained) - 2;
      const atMost = Math.min(5, Math.min(enrolled, labelled, retained) + 2);
      expect(atMost).toBeGreaterThan(atLeast);
    }
  });

  it('keeps what is shown already', () => {
    const sets = [part('a', 10), part('b', 10), whole('ab', 20, [0, 1])];
    const standing = new Map([[0, { shown: 6, isExact: false }]]);
    for (const key of keys.slice(0, 50)) {
      const [shown] = roundUnderControl(key, [{ name: 'enrolled', counts: [4, 4, 8], standing }], sets);
      expect(shown?.[0]).toBe(6);
    }
  });
});

/** Groups with what they did, the pairs of them, and everybody. */
const tables = fc.array(
  fc.integer({ min: 5, max: 30 }).chain((people) => fc.record({ people: fc.constant(people), did: fc.nat(people) })),
  { minLength: 2, maxLength: 8 },
);

describe('any table', () => {
  const { named, ...runs } = histories({ short: 300, whole: 20_000 });

  it(`has multiples of three at most two away, the same whenever it is asked for (${named})`, () => {
    fc.assert(
      fc.property(tables, fc.nat(499), (groups, number) => {
        const key = keys[number] ?? Buffer.alloc(32);
        const all = groups.map((_, index) => index);
        const sum = (of: (group: { people: number; did: number }) => number): number =>
          groups.reduce((total, group) => total + of(group), 0);
        const sets = [
          ...groups.map(({ people }, index) => part(String(index), people)),
          whole(
            'all',
            sum(({ people }) => people),
            all,
          ),
        ];
        const counts = [...groups.map(({ did }) => did), sum(({ did }) => did)];
        const [shown = []] = roundUnderControl(key, [{ name: 'enrolled', counts }], sets);
        expect(roundUnderControl(key, [{ name: 'enrolled', counts }], sets)).toEqual([shown]);
        for (const [index, count] of counts.entries()) {
          expect((shown[index] ?? 1) % 3).toBe(0);
          expect(Math.abs((shown[index] ?? 0) - count)).toBeLessThan(3);
        }
      }),
      runs,
    );
  });
});
