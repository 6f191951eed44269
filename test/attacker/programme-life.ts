import { createHash } from 'node:crypto';
import { peopleOf } from '../../libs/dashboards/src/disclosure/division.js';
import { publish, type PublishedSet } from '../../libs/dashboards/src/sums/publish.js';
import { identityOf, setsOfGroups } from '../../libs/dashboards/src/sums/sets-of-groups.js';
import { randomNumbers } from '../bench/random-numbers.js';
import type { GeneratedCompany } from './generated-company.js';

/** From so many people on, the total of the whole company is shown as it is. */
const exactFrom = 100;

export const facts = ['enrolled', 'acknowledged good-practices', 'labelled', 'retained90'] as const;

/** What the people of each group did, group by group and fact by fact. */
export type Done = readonly (readonly number[])[];

/** How likely somebody does each: it differs from unit to unit. Who is labelled is enrolled, who kept the label is labelled. */
export interface Behaviour {
  readonly enrolled: number;
  readonly acknowledged: number;
  readonly labelled: number;
  readonly retained: number;
}

export const behaviours: Record<string, Behaviour> = {
  beginning: { enrolled: 0.04, acknowledged: 0.2, labelled: 0.3, retained: 0.2 },
  spreading: { enrolled: 0.3, acknowledged: 0.6, labelled: 0.5, retained: 0.6 },
  everywhere: { enrolled: 0.85, acknowledged: 0.93, labelled: 0.9, retained: 0.9 },
};

export function lifeOf(company: GeneratedCompany, behaviour: Behaviour, seed: number): Done {
  const draw = randomNumbers(seed);
  const some = (people: number, share: number): number => {
    let found = 0;
    for (let n = 0; n < people; n += 1) found += Number(draw() < share);
    return found;
  };
  return company.groups.map(({ cells }) => {
    const people = peopleOf(cells);
    const warmth = 0.4 + draw() * 1.2;
    const enrolled = some(people, Math.min(1, behaviour.enrolled * warmth));
    const acknowledged = some(people, Math.min(1, behaviour.acknowledged * (0.9 + draw() * 0.2)));
    const labelled = some(enrolled, behaviour.labelled);
    return [enrolled, acknowledged, labelled, some(labelled, behaviour.retained)];
  });
}

export function keyOf(seed: number): Buffer {
  return createHash('sha256').update(String(seed)).digest();
}

/** Everything that HR may be shown of a day. */
export function publishedOf(company: GeneratedCompany, done: Done, key: Buffer): PublishedSet[] {
  const sets = setsOfGroups(
    company.groups.map(({ unit, country, cells }, index) => ({
      unit,
      country,
      identity: identityOf(unit, country),
      headcount: peopleOf(cells),
      done: done[index] ?? [],
    })),
    company.lines,
  );
  const everybody = sets.find(({ unit, country, isDirect }) => unit === null && country === null && !isDirect);
  return publish(sets, {
    key,
    facts,
    stands: (set) =>
      set.identity === everybody?.identity && set.headcount >= exactFrom ? { shown: set.done, isExact: true } : null,
  });
}

/** A year in which people read the guide one by one, each once and for good; day by day what all of them did. */
export function yearOf(
  company: GeneratedCompany,
  { from, upTo }: { from: number; upTo: number },
  seed: number,
): Done[] {
  const draw = randomNumbers(seed);
  const people = company.groups.map(({ cells }) => peopleOf(cells));
  const yet = people.map((count) => Array.from({ length: count }, () => draw()));
  return Array.from({ length: 365 }, (_, day) => {
    const share = from + ((upTo - from) * day) / 364;
    return yet.map((moments) => [0, moments.filter((moment) => moment < share).length, 0, 0]);
  });
}

/** The statistical groups that make up each set, by their places: the directory tells everybody. */
export function membershipOf(company: GeneratedCompany, published: readonly PublishedSet[]): Map<bigint, number[]> {
  const found = new Map<bigint, number[]>();
  for (const set of published) {
    if (found.has(set.identity)) continue;
    const places = company.groups.flatMap(({ unit, country }, place) => {
      const line = unit === null ? [] : (company.lines.get(unit) ?? []);
      const isThere = set.unit === null ? !set.isDirect || unit === null : line.includes(set.unit);
      const isAtHome = isThere && (!set.isDirect || unit === set.unit);
      return isAtHome && (set.country === null || set.country === country) ? [place] : [];
    });
    found.set(set.identity, places);
  }
  return found;
}

/** Whoever kept the label has it, and whoever has it is enrolled. */
export const within: [fewer: number, more: number][] = [
  [facts.indexOf('retained90'), facts.indexOf('labelled')],
  [facts.indexOf('labelled'), facts.indexOf('enrolled')],
];

/** Whether the exact total says that nobody did it in the whole company, or everybody who could. */
export function saysAll(published: readonly PublishedSet[], fact: number): boolean {
  const everybody = published.find(({ unit, country, isDirect }) => unit === null && country === null && !isDirect);
  if (everybody?.isExact !== true) return false;
  const { shown, headcount } = everybody;
  const more = within.find(([fewer]) => fewer === fact)?.[1];
  const most = more === undefined ? headcount : (shown[more] ?? 0);
  return shown[fact] === 0 || shown[fact] === most;
}
