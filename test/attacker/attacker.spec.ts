import { describe, expect, it, jest } from '@jest/globals';
import { rounded } from '../../libs/dashboards/src/disclosure/rounding.js';
import { histories } from '../support/length.js';
import { pinnedOf, workOut, type Pinned } from './attacker.js';
import {
  headcountOf,
  largeCompany,
  matrixCompany,
  minimum,
  smallCompany,
  type GeneratedCompany,
} from './generated-company.js';
import { behaviours, facts, keyOf, lifeOf, publishedOf, saysAll, within } from './programme-life.js';

jest.setTimeout(600_000);

/** Of a thousand counts, the attacker may be sure of one at most. */
const sureAtMost = 1 / 1000;

const { numRuns, named } = histories({ short: 150, whole: 3000 });
const kinds: [string, (seed: number) => GeneratedCompany, number][] = [
  ['small trees: single heads, lone expatriates, chains of one', smallCompany, numRuns],
  ['teams across twenty countries', matrixCompany, Math.ceil(numRuns / 30)],
  ['a company of 170,000', largeCompany, 1],
];

describe(`who has all that is published of a day, and knows how it is rounded (${named})`, () => {
  describe.each(kinds)('%s', (_, make, companies) => {
    it.each(Object.entries(behaviours))('is sure of hardly a count: %s', (_when, behaviour) => {
      const sum: Pinned = { sets: 0, pinned: 0 };
      for (let seed = 1; seed <= companies; seed += 1) {
        const company = make(seed);
        if (company.groups.length === 0) continue;
        const published = publishedOf(company, lifeOf(company, behaviour, seed), keyOf(seed));
        const sights = workOut(published, within);
        const truth = new Map(published.map(({ identity, done }) => [identity, done]));
        for (const { identity, lower, upper } of sights) {
          // An attacker who is wrong shows nothing.
          for (const [fact, count] of (truth.get(identity) ?? []).entries()) {
            expect(count).toBeGreaterThanOrEqual(lower[fact] ?? 0);
            expect(count).toBeLessThanOrEqual(upper[fact] ?? 0);
          }
        }
        for (const fact of facts.keys()) {
          // Where nobody did it in the whole company, or everybody, its exact total says so by itself.
          if (saysAll(published, fact)) continue;
          const { sets, pinned } = pinnedOf(sights, fact);
          sum.sets += sets;
          sum.pinned += pinned;
        }
      }
      expect(sum.sets).toBeGreaterThan(1000);
      expect(sum.pinned / sum.sets).toBeLessThanOrEqual(sureAtMost);
    });
  });
});

it('would be sure of more, were each count rounded by its draw alone', () => {
  const sum: Pinned = { sets: 0, pinned: 0 };
  for (let seed = 1; seed <= 100; seed += 1) {
    const company = smallCompany(seed);
    const published = publishedOf(company, lifeOf(company, behaviours['everywhere']!, seed), keyOf(seed)).map(
      (set) => ({
        ...set,
        isExact: false,
        shown: set.done.map((count, fact) =>
          rounded(keyOf(seed), { groups: String(set.identity), fact: facts[fact] ?? '', count }),
        ),
      }),
    );
    const sights = workOut(published, within);
    for (const fact of facts.keys()) {
      const { sets, pinned } = pinnedOf(sights, fact);
      sum.sets += sets;
      sum.pinned += pinned;
    }
  }
  expect(sum.pinned / sum.sets).toBeGreaterThan(sureAtMost);
});

describe('the division of a company of 170,000 into groups', () => {
  const company = largeCompany(1);

  it('is that of a real one', () => {
    expect(headcountOf(company)).toBeGreaterThan(100_000);
    expect(company.lines.size).toBeGreaterThan(5000);
  });

  it('leaves no unit of five people or more without a row, and none more than four people away from the directory', () => {
    const counted = new Map<string, number>();
    const there = new Map<string, number>();
    const add = (to: Map<string, number>, unit: string | null, people: number): void => {
      for (const above of unit === null ? [] : (company.lines.get(unit) ?? [])) {
        to.set(above, (to.get(above) ?? 0) + people);
      }
    };
    for (const { unit, people } of company.cells) add(there, unit, people);
    for (const { unit, cells } of company.groups) {
      add(
        counted,
        unit,
        cells.reduce((sum, { people }) => sum + people, 0),
      );
    }
    for (const [unit, people] of there) {
      if (people >= minimum) expect(counted.get(unit) ?? 0).toBeGreaterThan(0);
      expect(Math.abs(people - (counted.get(unit) ?? 0))).toBeLessThan(minimum);
    }
  });

  it('counts hardly three people in a hundred above their own unit', () => {
    let above = 0;
    for (const { unit, cells } of company.groups) {
      for (const cell of cells) if (cell.unit !== unit) above += cell.people;
    }
    expect(above / headcountOf(company)).toBeLessThan(0.03);
  });
});
