import { describe, expect, it } from '@jest/globals';
import type { ChampionRow } from './champions.sql.js';
import { reproductionOf } from './reproduction.js';
import { shownCohort, shownGenerations } from './shown.js';
import { talliedSets, type Housed } from './spread-sets.js';
import { emptyTally, kept, tally } from './tally.js';
import { medianWait } from './waiting.js';

const champion = (facts: Partial<ChampionRow> = {}): ChampionRow => ({
  unit: 'team',
  country: 'FR',
  generation: 1,
  depth: 1,
  month: '2025-06',
  age: 200,
  brought: [],
  held: [true, true, false],
  ...facts,
});
const talliedOf = (...champions: ChampionRow[]) => {
  const all = emptyTally();
  for (const one of champions) tally(all, one);
  return kept(all);
};

describe('reproduction', () => {
  it('is about those first labelled 180 to 540 days ago, each with 180 days to bring somebody', () => {
    const { brought } = talliedOf(
      champion({ age: 179, brought: [10] }),
      champion({ age: 180, brought: [10, 180, 181] }),
      champion({ age: 540, brought: [] }),
      champion({ age: 541, brought: [10] }),
      // Who holds no label any more counts as they did.
      champion({ generation: null, brought: [400] }),
    );
    expect(brought).toEqual([2, 0, 1]);
  });

  it('is nothing under 30 champions, and from then on their mean', () => {
    expect(reproductionOf([29])).toBeNull();
    // 20 brought nobody, 10 brought three each.
    expect(reproductionOf([20, 0, 0, 10])?.mean).toBeCloseTo(1);
  });

  it('has the interval of a Poisson mean where counts vary as chance has them', () => {
    // Garwood: 25 events, 90 %: 17.38 to 34.92.
    const poisson = [78, 19, 3];
    const { low, high, mean } = reproductionOf(poisson) ?? { low: 0, high: 0, mean: 0 };
    expect(mean).toBe(0.25);
    expect(low).toBeCloseTo(0.1738, 1);
    expect(high).toBeCloseTo(0.3492, 1);
  });

  it('is said not to be known below when nobody brought anybody: three in so many at most', () => {
    const { mean, low, high } = reproductionOf([30]) ?? { mean: 1, low: 1, high: 0 };
    expect([mean, low]).toEqual([0, 0]);
    // The rule of three, of 90 % on both sides: −ln 0.05 ÷ 30.
    expect(high).toBeCloseTo(0.0999, 2);
  });
});

describe('the days of a generation', () => {
  it('are the median by Kaplan and Meier', () => {
    // 40 at risk: 10 came after 20 days (¾ left), 10 last known after 30, 10 came after 50 (¾ × ½ left).
    expect(
      medianWait([
        [20, 10, 0],
        [30, 0, 10],
        [50, 10, 0],
        [60, 0, 10],
      ]),
    ).toBe(50);
  });

  it('are unknown while half wait, and under 30 champions', () => {
    expect(
      medianWait([
        [20, 15, 0],
        [90, 0, 16],
      ]),
    ).toBeNull();
    expect(medianWait([[20, 29, 0]])).toBeNull();
    expect(
      medianWait([
        [20, 15, 0],
        [90, 0, 15],
      ]),
    ).toBe(20);
  });
});

describe('what is kept of champions', () => {
  const cells: Housed[] = [
    { unit: 'team', country: 'FR', home: { unit: 'team', country: 'FR' } },
    { unit: 'team', country: 'DE', home: { unit: 'group', country: 'other' } },
    { unit: 'group', country: 'IT', home: { unit: 'group', country: 'other' } },
  ];
  const lines = new Map([
    ['group', ['group']],
    ['team', ['group', 'team']],
  ]);
  const holdersOf = (...champions: ChampionRow[]) =>
    Object.fromEntries(
      talliedSets(champions, cells, lines).map(({ unit, country, tally: of }) => [
        `${unit ?? 'everybody'} ${country ?? 'all'}`,
        of.generations,
      ]),
    );

  it('is summed where their groups are at home', () => {
    expect(holdersOf(champion(), champion({ country: 'DE', generation: 0 }))).toEqual({
      'everybody all': [1, 1],
      'group all': [1, 1],
      'team all': [0, 1],
      'everybody FR': [0, 1],
      'group FR': [0, 1],
      'team FR': [0, 1],
      'everybody other': [1],
      'group other': [1],
    });
  });

  it('has those who left where a newcomer would be counted', () => {
    const left = champion({ country: 'PL', generation: null });
    expect(Object.keys(holdersOf(left)).sort()).toEqual([
      'everybody all',
      'everybody other',
      'group all',
      'group other',
    ]);
  });

  it('has cohorts by the month of the first label', () => {
    expect(talliedOf(champion(), champion({ held: [false, false, false] }), champion({ age: -1 })).cohorts).toEqual({
      '2025-06': [2, 1, 1, 0],
    });
  });
});

describe('what is shown of champions', () => {
  const key = Buffer.alloc(32, 7);
  const counts = {
    headcount: 40,
    invited: 0,
    enrolled: 9,
    acknowledged: 0,
    trained: 0,
    labelled: 9,
    mentoring: 0,
    retained90: 0,
  };
  const total = { groups: '17', isExact: false, counts };

  it('is rounded, generation by generation, as many rows as the programme has generations', () => {
    const shown = shownGenerations(key, total, [4, 5], 4);
    expect(shown).toHaveLength(4);
    for (const count of shown) expect(count % 3).toBe(0);
    expect(shown.slice(2)).toEqual([0, 0]);
  });

  it('is never more of a cohort later than there were, and nothing of what is still to come', () => {
    for (let count = 0; count < 40; count += 1) {
      const cohort = { month: '2025-06', counts: [count, count, count - 1, 0], known: [true, true, false] };
      const { labelled, after } = shownCohort(key, { ...total, groups: String(count) }, cohort);
      expect(labelled % 3).toBe(0);
      expect(after[0]).toBeLessThanOrEqual(labelled);
      expect(after[2]).toBeNull();
    }
  });
});
