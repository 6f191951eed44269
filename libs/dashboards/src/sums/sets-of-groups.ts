import { createHash } from 'node:crypto';
import type { Lines } from '../disclosure/division.js';

/** What was counted of a statistical group. */
export interface CountedGroup {
  /** Where it is at home; null at the top of a company that has several tops. */
  readonly unit: string | null;
  readonly country: string;
  /** Told by its home alone, never by the day: a group that is there tomorrow is the same one. */
  readonly identity: bigint;
  readonly headcount: number;
  /** What its people did, fact by fact. */
  readonly done: readonly number[];
}

/** Everything of which a figure is shown: the groups at home in a unit, with all below it or directly, and in a country. */
export interface SetOfGroups {
  /** Null for the whole company. */
  readonly unit: string | null;
  /** Null for all countries. */
  readonly country: string | null;
  readonly isDirect: boolean;
  /** Of whose report by units it is a row; null at the top. */
  readonly above: string | null;
  /** Two sets of the same groups have the same one. */
  identity: bigint;
  size: number;
  headcount: number;
  readonly done: number[];
}

/** Sums each group into every set that has it. The sets of a unit directly are its own groups; the others have those below too. */
export function setsOfGroups(groups: readonly CountedGroup[], lines: Lines): SetOfGroups[] {
  const sets = new Map<string, SetOfGroups>();
  const add = (group: CountedGroup, place: Pick<SetOfGroups, 'unit' | 'country' | 'isDirect' | 'above'>): void => {
    const name = nameOf(place);
    let set = sets.get(name);
    if (set === undefined) {
      set = { ...place, identity: 0n, size: 0, headcount: 0, done: group.done.map(() => 0) };
      sets.set(name, set);
    }
    // The order does not matter, and another group makes it another one.
    set.identity ^= group.identity;
    set.size += 1;
    set.headcount += group.headcount;
    for (const [fact, count] of group.done.entries()) set.done[fact] = (set.done[fact] ?? 0) + count;
  };
  for (const group of groups) {
    const line = group.unit === null ? [] : (lines.get(group.unit) ?? [group.unit]);
    for (const country of [null, group.country]) {
      add(group, { unit: group.unit, country, isDirect: true, above: group.unit });
      add(group, { unit: null, country, isDirect: false, above: null });
      for (const [depth, unit] of line.entries()) {
        add(group, { unit, country, isDirect: false, above: line[depth - 1] ?? null });
      }
    }
  }
  return [...sets.values()];
}

/** The ways in which the set is the sum of others: unit by unit, and country by country. */
export function waysApart(sets: readonly SetOfGroups[]): Map<SetOfGroups, SetOfGroups[][]> {
  const named = new Map(sets.map((set) => [nameOf(set), set]));
  const ways = new Map<SetOfGroups, SetOfGroups[][]>(sets.map((set) => [set, [[], []]]));
  const partOf = (part: SetOfGroups, whole: Place, way: 0 | 1): void => {
    const set = named.get(nameOf(whole));
    if (set === undefined) throw new Error('A set is part of one that is not there.');
    ways.get(set)?.[way]?.push(part);
  };
  for (const set of sets) {
    const { unit, country, isDirect, above } = set;
    if (isDirect || unit !== null) partOf(set, { unit: above, country, isDirect: false }, 0);
    if (country !== null) partOf(set, { unit, country: null, isDirect }, 1);
  }
  return ways;
}

/** Of the group at home there. */
export function identityOf(unit: string | null, country: string): bigint {
  const digest = createHash('md5')
    .update(`${unit ?? ''}${country}`)
    .digest();
  return digest.readBigInt64BE(0);
}

type Place = Pick<SetOfGroups, 'unit' | 'country' | 'isDirect'>;

function nameOf({ unit, country, isDirect }: Place): string {
  return `${unit ?? ''} ${country ?? ''} ${isDirect ? 'directly' : ''}`;
}
