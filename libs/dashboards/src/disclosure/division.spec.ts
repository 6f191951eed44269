import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histories } from '../../../../test/support/length.js';
import { divide, otherCountries, peopleOf, type Cell, type Lines, type StatisticalGroup } from './division.js';

const minimum = 5;

describe('the division of a company into statistical groups', () => {
  const lines: Lines = new Map([
    ['group', ['group']],
    ['north', ['group', 'north']],
    ['team', ['group', 'north', 'team']],
    ['south', ['group', 'south']],
  ]);
  const told = (groups: readonly StatisticalGroup[]): Record<string, number> =>
    Object.fromEntries(groups.map(({ unit, country, cells }) => [`${unit ?? 'top'} ${country}`, peopleOf(cells)]));
  const cell = (unit: string, country: string, people: number): Cell => ({ unit, country, people });

  it('makes a group of a unit’s people in one country', () => {
    expect(told(divide([cell('north', 'FR', 5), cell('south', 'DE', 9)], lines, minimum))).toEqual({
      'north FR': 5,
      'south DE': 9,
    });
  });

  it('counts who is alone in a country with the unit’s other countries', () => {
    expect(
      told(divide([cell('north', 'FR', 8), cell('north', 'IT', 2), cell('north', 'ES', 3)], lines, minimum)),
    ).toEqual({ 'north FR': 8, [`north ${otherCountries}`]: 5 });
  });

  it('counts a head who sits alone in a unit one unit up', () => {
    expect(
      told(
        divide(
          [cell('team', 'FR', 7), cell('north', 'FR', 1), cell('south', 'FR', 6), cell('group', 'FR', 4)],
          lines,
          minimum,
        ),
      ),
    ).toEqual({ 'team FR': 7, 'south FR': 6, 'group FR': 5 });
  });

  it('counts the last ones with the smallest group at the top', () => {
    expect(
      told(divide([cell('group', 'FR', 9), cell('group', 'DE', 6), cell('south', 'IT', 2)], lines, minimum)),
    ).toEqual({
      'group FR': 9,
      'group DE': 8,
    });
  });

  it('counts them with the smallest of all where none is at the top', () => {
    expect(
      told(divide([cell('north', 'FR', 9), cell('south', 'DE', 6), cell('group', 'IT', 1)], lines, minimum)),
    ).toEqual({
      'north FR': 9,
      'south DE': 7,
    });
  });

  it('is at home nowhere where several tops have too few each', () => {
    const tops: Lines = new Map([
      ['one', ['one']],
      ['two', ['two']],
    ]);
    expect(told(divide([cell('one', 'FR', 3), cell('two', 'FR', 3)], tops, minimum))).toEqual({
      [`top ${otherCountries}`]: 6,
    });
  });

  it('makes no group of a company that is too small', () => {
    expect(divide([cell('group', 'FR', 4)], lines, minimum)).toEqual([]);
  });
});

type Company = { cells: Cell[]; lines: Lines };

/** Units under units, each with a few people in a few countries: single heads, lone expatriates, chains of one. */
const companies: fc.Arbitrary<Company> = fc
  .array(
    fc.record({
      above: fc.nat(),
      people: fc.dictionary(fc.constantFrom('FR', 'DE', 'IT', 'ES'), fc.integer({ min: 1, max: 9 }), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((units) => {
    const lines = new Map<string, readonly string[]>();
    for (const [index, { above }] of units.entries()) {
      const place = above % (index + 1);
      const own = `u${String(index)}`;
      lines.set(own, [...(place === index ? [] : (lines.get(`u${String(place)}`) ?? [])), own]);
    }
    const cells = units.flatMap(({ people }, index) =>
      Object.entries(people).map(([country, count]) => ({ unit: `u${String(index)}`, country, people: count })),
    );
    return { cells, lines };
  });

describe('any division', () => {
  const { named, ...runs } = histories({ short: 300, whole: 20_000 });
  const holds = (property: (company: Company, groups: StatisticalGroup[]) => void): void => {
    fc.assert(
      fc.property(companies, (company) => property(company, divide(company.cells, company.lines, minimum))),
      runs,
    );
  };
  const below = (unit: string | null, { lines }: Company, top: string): boolean =>
    unit !== null && (lines.get(unit) ?? []).includes(top);

  it(`has everybody once, in groups that are large enough (${named})`, () => {
    holds(({ cells }, groups) => {
      if (peopleOf(cells) < minimum) {
        expect(groups).toEqual([]);
        return;
      }
      const name = ({ unit, country, people }: Cell): string => `${unit} ${country} ${String(people)}`;
      expect(groups.flatMap((group) => group.cells.map(name)).sort()).toEqual(cells.map(name).sort());
      for (const group of groups) expect(peopleOf(group.cells)).toBeGreaterThanOrEqual(minimum);
      const homes = groups.map(({ unit, country }) => `${String(unit)} ${country}`);
      expect(new Set(homes).size).toBe(homes.length);
    });
  });

  it(`leaves no unit of enough people without a group, and each nearly whole (${named})`, () => {
    holds((company, groups) => {
      for (const unit of company.lines.keys()) {
        const people = peopleOf(company.cells.filter((cell) => below(cell.unit, company, unit)));
        const counted = peopleOf(
          groups.filter((group) => below(group.unit, company, unit)).flatMap(({ cells }) => cells),
        );
        if (people >= minimum) expect(counted).toBeGreaterThan(0);
        expect(Math.abs(people - counted)).toBeLessThan(minimum);
      }
    });
  });

  it(`is the same in whatever order the directory is read (${named})`, () => {
    fc.assert(
      fc.property(
        companies.chain((company) =>
          fc.tuple(fc.constant(company), fc.shuffledSubarray(company.cells, { minLength: company.cells.length })),
        ),
        ([{ cells, lines }, shuffled]) => {
          expect(divide(shuffled, new Map([...lines].reverse()), minimum)).toEqual(divide(cells, lines, minimum));
        },
      ),
      runs,
    );
  });
});
