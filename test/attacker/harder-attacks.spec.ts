import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { peopleOf } from '../../libs/dashboards/src/disclosure/division.js';
import type { PublishedSet } from '../../libs/dashboards/src/sums/publish.js';
import { whole } from '../support/length.js';
import { pinnedOf } from './attacker.js';
import { headcountOf, matrixCompany, smallCompany, type GeneratedCompany } from './generated-company.js';
import { IntegerSolver } from './integer-solver.js';
import { workOutOverDays } from './over-days.js';
import {
  behaviours,
  facts,
  keyOf,
  lifeOf,
  membershipOf,
  publishedOf,
  saysAll,
  yearOf,
  type Behaviour,
  type Done,
} from './programme-life.js';

jest.setTimeout(600_000);

const kinds = Object.entries(behaviours);
const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed);

describe('a solver of whole numbers', () => {
  let solver: IntegerSolver;
  beforeAll(async () => {
    solver = await IntegerSolver.load();
  });

  /** Asks the solver about some sets of a company, by one fact. */
  function ask(company: GeneratedCompany, done: Done, published: readonly PublishedSet[], fact: number, every: number) {
    const distinct = [...new Map(published.map((set) => [set.identity, set])).values()];
    const asked = distinct.filter(({ isExact }, place) => !isExact && place % every === 0);
    const pinned = solver.pinned(
      distinct,
      {
        membership: membershipOf(company, published),
        headcounts: company.groups.map(({ cells }) => peopleOf(cells)),
        truth: done.map((counts) => counts[fact] ?? 0),
        fact,
      },
      asked,
    );
    return { asked: asked.length, pinned: pinned.length };
  }

  it('finds what roundings apart from each other give away', () => {
    const company: GeneratedCompany = {
      cells: [],
      lines: new Map([
        ['a', ['a']],
        ['b', ['b']],
      ]),
      groups: ['a', 'b'].map((unit) => ({ unit, country: 'FR', cells: [{ unit, country: 'FR', people: 20 }] })),
    };
    const done = [
      [4, 0, 0, 0],
      [4, 0, 0, 0],
    ];
    const published = publishedOf(company, done, keyOf(1)).map((set) => ({
      ...set,
      isExact: false,
      shown: set.shown.map(() => 6),
    }));
    expect(ask(company, done, published, 0, 1).pinned).toBe(3);
  });

  it.each(kinds)('knows the count of no more than one set in a thousand where a programme is %s', (_, behaviour) => {
    let [asked, pinned] = [0, 0];
    const companies = [...seeds(whole ? 300 : 20).map((seed) => smallCompany(seed + 5000)), matrixCompany(7)];
    for (const [seed, company] of companies.entries()) {
      const fact = seed % facts.length;
      const done = lifeOf(company, behaviour, seed);
      const published = company.groups.length === 0 ? [] : publishedOf(company, done, keyOf(seed));
      if (published.length === 0 || saysAll(published, fact)) continue;
      const found = ask(company, done, published, fact, company.groups.length > 60 ? 9 : 1);
      asked += found.asked;
      pinned += found.pinned;
    }
    expect(asked).toBeGreaterThan(100);
    expect(pinned).toBeLessThanOrEqual(asked / 1000);
  });
});

describe('a year that is watched day by day', () => {
  /** The counts that are known to the last one on any day, to whoever is sure that nothing was ever undone. */
  function watched(companies: readonly GeneratedCompany[]): { known: number; of: number } {
    let [known, of] = [0, 0];
    for (const [seed, company] of companies.entries()) {
      if (company.groups.length < 2) continue;
      const days = yearOf(company, { from: 0.2, upTo: 0.8 }, seed).map((done) =>
        publishedOf(company, done, keyOf(seed)),
      );
      for (const sights of workOutOverDays(days)) {
        const told = pinnedOf(sights, 1);
        known += told.pinned;
        of += told.sets;
      }
    }
    return { known, of };
  }
  const companies = seeds(whole ? 60 : 12).map((seed) => smallCompany(seed + 700));

  it('gives no count away where the total is rounded too, even if nobody comes, leaves or moves', () => {
    const { known, of } = watched(companies.filter((company) => headcountOf(company) < 100));
    expect(of).toBeGreaterThan(5000);
    expect(known).toBe(0);
  });

  // docs/privacy.md says so. Whoever came, left or moved meanwhile makes such bounds contradict each other.
  it('gives away at most one in ten where the total is exact and nobody comes, leaves or moves', () => {
    const { known, of } = watched(companies.filter((company) => headcountOf(company) >= 100));
    expect(of).toBeGreaterThan(5000);
    expect(known / of).toBeLessThan(0.1);
  });

  it('shows the same counts alike on each day, and to each programme on the guide', () => {
    const company = smallCompany(11);
    const done = lifeOf(company, behaviours['spreading'] as Behaviour, 1);
    const other = done.map(([, acknowledged = 0]) => [0, acknowledged, 0, 0]);
    const acknowledged = (of: Done): (number | undefined)[] =>
      publishedOf(company, of, keyOf(1)).map(({ shown }) => shown[1]);
    expect(acknowledged(other)).toEqual(acknowledged(done));
  });
});
