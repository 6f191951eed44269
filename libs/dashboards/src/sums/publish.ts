import { roundUnderControl } from '../disclosure/controlled-rounding.js';
import { withinOf } from '../disclosure/facts.js';
import { waysApart, type SetOfGroups } from './sets-of-groups.js';

/** What is shown of a set: what its people did, fact by fact. */
export interface PublishedSet extends SetOfGroups {
  readonly shown: readonly number[];
  readonly isExact: boolean;
}

interface Rounding {
  readonly key: Buffer;
  /** The names of the facts, in their order. */
  readonly facts: readonly string[];
  /** What stands already of some sets, or is shown as it is. */
  readonly stands: (set: SetOfGroups) => { readonly shown: readonly number[]; readonly isExact: boolean } | null;
}

/** Makes what may be shown of all sets in one go: those of the same groups are one, so that they never differ. */
export function publish(sets: readonly SetOfGroups[], { key, facts, stands }: Rounding): PublishedSet[] {
  const distinct = new Map<bigint, SetOfGroups[]>();
  for (const set of sets) {
    const same = distinct.get(set.identity);
    if (same === undefined) distinct.set(set.identity, [set]);
    else same.push(set);
  }
  // A part has fewer groups than what it is part of.
  const alike = [...distinct.values()].sort((a, b) => (a[0]?.size ?? 0) - (b[0]?.size ?? 0));
  const place = new Map(alike.flatMap((same, index) => (same[0] === undefined ? [] : [[same[0].identity, index]])));
  const ways = waysApart(sets);
  const standing = alike.map((same) =>
    same.reduce<ReturnType<typeof stands>>((found, set) => found ?? stands(set), null),
  );
  const partitions = alike.map((same) => partitionsOf(same, ways, place));
  const rounded = roundUnderControl(
    key,
    facts.map((name, fact) => ({
      name,
      ...withinOf(name, facts),
      counts: alike.map((same) => same[0]?.done[fact] ?? 0),
      standing: new Map(
        standing.flatMap((stood, at) =>
          stood === null ? [] : [[at, { shown: stood.shown[fact] ?? 0, isExact: stood.isExact }]],
        ),
      ),
    })),
    alike.map((same, at) => ({
      groups: String(same[0]?.identity),
      headcount: same[0]?.headcount ?? 0,
      partitions: partitions[at] ?? [],
    })),
  );
  return sets.map((set) => {
    const at = place.get(set.identity) ?? -1;
    return { ...set, shown: rounded.map((counts) => counts[at] ?? 0), isExact: standing[at]?.isExact ?? false };
  });
}

function partitionsOf(
  same: readonly SetOfGroups[],
  ways: ReadonlyMap<SetOfGroups, readonly SetOfGroups[][]>,
  place: ReadonlyMap<bigint, number>,
): number[][] {
  const found = new Map<string, number[]>();
  for (const set of same) {
    for (const parts of ways.get(set) ?? []) {
      // A unit with one below it and nobody directly in it is that one.
      if (parts.length < 2) continue;
      const places = parts.map(({ identity }) => place.get(identity) ?? -1).sort((a, b) => a - b);
      found.set(places.join(' '), places);
    }
  }
  return [...found.values()];
}
