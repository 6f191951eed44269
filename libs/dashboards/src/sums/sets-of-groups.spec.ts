import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histories } from '../../../../test/support/length.js';
import type { Lines } from '../disclosure/division.js';
import { publish } from './publish.js';
import { identityOf, setsOfGroups, waysApart, type CountedGroup, type SetOfGroups } from './sets-of-groups.js';

const group = (unit: string, country: string, headcount: number, ...done: number[]): CountedGroup => ({
  unit,
  country,
  identity: identityOf(unit, country),
  headcount,
  done,
});
const lines: Lines = new Map([
  ['group', ['group']],
  ['north', ['group', 'north']],
  ['team', ['group', 'north', 'team']],
  ['south', ['group', 'south']],
]);

describe('the sums of groups', () => {
  const told = (sets: readonly SetOfGroups[]) =>
    sets.map(({ unit, country, isDirect, headcount, done }) => [
      `${unit ?? 'everybody'}${isDirect ? ' directly' : ''}${country === null ? '' : ` in ${country}`}`,
      headcount,
      ...done,
    ]);

  it('are made for each unit with all below it, for those directly in it, and for each country', () => {
    const sets = setsOfGroups(
      [group('north', 'FR', 8, 3), group('team', 'FR', 5, 1), group('team', 'DE', 6, 2)],
      lines,
    );
    expect(new Set(told(sets))).toEqual(
      new Set([
        ['everybody', 19, 6],
        ['everybody in FR', 13, 4],
        ['everybody in DE', 6, 2],
        ['group', 19, 6],
        ['group in FR', 13, 4],
        ['group in DE', 6, 2],
        ['north', 19, 6],
        ['north in FR', 13, 4],
        ['north in DE', 6, 2],
        ['north directly', 8, 3],
        ['north directly in FR', 8, 3],
        ['team', 11, 3],
        ['team in FR', 5, 1],
        ['team in DE', 6, 2],
        ['team directly', 11, 3],
        ['team directly in FR', 5, 1],
        ['team directly in DE', 6, 2],
      ]),
    );
  });

  it('are known as the same under every name of the same groups', () => {
    const sets = setsOfGroups([group('team', 'FR', 8, 3), group('south', 'FR', 7, 1)], lines);
    const names = (unit: string) =>
      new Set(sets.filter((set) => set.unit === unit || set.above === unit).map(({ identity }) => identity));
    expect(names('team').size).toBe(1);
    expect([...names('north')]).toEqual([...names('team')]);
    expect(names('group').size).toBe(3);
  });
});

type Company = { groups: CountedGroup[]; lines: Lines };

/** Units under units, some of them tops, each home to the groups of a few countries. */
const companies: fc.Arbitrary<Company> = fc
  .array(
    fc.record({
      above: fc.nat(),
      groups: fc.dictionary(
        fc.constantFrom('FR', 'DE', 'other'),
        fc.tuple(fc.integer({ min: 5, max: 60 }), fc.nat({ max: 5 }), fc.nat({ max: 5 })),
        { noNullPrototype: true },
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((units) => {
    const made = new Map<string, readonly string[]>();
    for (const [index, { above }] of units.entries()) {
      const place = above % (index + 1);
      const own = `u${String(index)}`;
      made.set(own, [...(place === index ? [] : (made.get(`u${String(place)}`) ?? [])), own]);
    }
    const groups = units.flatMap((unit, index) =>
      Object.entries(unit.groups).map(([country, [people, ...done]]) =>
        group(`u${String(index)}`, country, people, ...done),
      ),
    );
    return { groups, lines: made };
  });

describe('any sums of groups', () => {
  const { named, ...runs } = histories({ short: 300, whole: 10_000 });
  const holds = (property: (company: Company, sets: SetOfGroups[]) => void): void => {
    fc.assert(
      fc.property(companies, (company) => property(company, setsOfGroups(company.groups, company.lines))),
      runs,
    );
  };
  const countsOf = (sets: readonly { headcount: number; done: readonly number[] }[]): number[] =>
    [0, 1, 2].map((n) => sets.reduce((sum, { headcount, done }) => sum + ([headcount, ...done][n] ?? 0), 0));

  it(`are those of the groups, one by one (${named})`, () => {
    holds(({ groups, lines: of }, sets) => {
      for (const set of sets) {
        const { unit, country, isDirect } = set;
        const within = groups.filter(
          (one) =>
            (country === null || one.country === country) &&
            (isDirect ? one.unit === unit : unit === null || (of.get(one.unit ?? '') ?? []).includes(unit)),
        );
        expect(within.length).toBe(set.size);
        expect(countsOf([set])).toEqual(countsOf(within));
      }
    });
  });

  it(`add up, by units and by countries alike (${named})`, () => {
    holds((_, sets) => {
      for (const [whole, ways] of waysApart(sets)) {
        for (const parts of ways) if (parts.length > 0) expect(countsOf(parts)).toEqual(countsOf([whole]));
      }
    });
  });

  it(`are shown alike wherever they are of the same groups, and as what stands already (${named})`, () => {
    holds((_, sets) => {
      const key = Buffer.alloc(32, 7);
      const facts = ['labelled', 'acknowledged guide'];
      const isEverybody = ({ unit, country, isDirect }: SetOfGroups) => unit === null && country === null && !isDirect;
      const published = publish(sets, {
        key,
        facts,
        stands: (set) => (isEverybody(set) ? { shown: set.done, isExact: true } : null),
      });
      const shown = new Map<bigint, readonly number[]>();
      for (const set of published) {
        expect(shown.get(set.identity) ?? set.shown).toEqual(set.shown);
        shown.set(set.identity, set.shown);
        if (isEverybody(set)) expect(set.shown).toEqual(set.done);
        if (!set.isExact) for (const count of set.shown) expect(count % 3).toBe(0);
        for (const [n, count] of set.shown.entries()) expect(Math.abs(count - (set.done[n] ?? 0))).toBeLessThan(3);
      }
    });
  });
});
