import type { PublishedSet } from '../../libs/dashboards/src/sums/publish.js';
import { waysApart } from '../../libs/dashboards/src/sums/sets-of-groups.js';

/** What an attacker has before them of one set of groups: what stands on the page, and who knows how it is rounded. */
export interface Sight {
  readonly identity: bigint;
  readonly headcount: number;
  readonly isExact: boolean;
  readonly lower: number[];
  readonly upper: number[];
}

export interface Pinned {
  sets: number;
  /** How many counts are known to the last one, though the page shows them rounded. */
  pinned: number;
}

/**
 * Works out bounds of every count from all that is shown: each is within two of what stands there, of none and of
 * everybody; a whole is the sum of its parts, unit by unit and country by country; `within` says which fact is part of
 * which other one, and `known` what was worked out before.
 */
export function workOut(
  published: readonly PublishedSet[],
  within: readonly (readonly [number, number])[],
  known: readonly Sight[] = [],
): Sight[] {
  const sights = new Map(known.map((sight) => [sight.identity, sight]));
  for (const { identity, headcount, isExact, shown } of published) {
    if (sights.has(identity)) continue;
    const off = isExact ? 0 : 2;
    sights.set(identity, {
      identity,
      headcount,
      isExact,
      lower: shown.map((count) => Math.max(0, count - off)),
      upper: shown.map((count) => Math.min(headcount, count + off)),
    });
  }
  const sums = [...waysApart(published)].flatMap(([whole, ways]) =>
    ways.flatMap((parts) =>
      parts.length < 2
        ? []
        : [{ whole: sights.get(whole.identity), parts: parts.map((part) => sights.get(part.identity)) }],
    ),
  ) as { whole: Sight; parts: Sight[] }[];
  let hasChanged = true;
  const raise = (of: Sight, fact: number, to: number): void => {
    if (to <= (of.lower[fact] ?? 0)) return;
    of.lower[fact] = to;
    hasChanged = true;
  };
  const lessen = (of: Sight, fact: number, to: number): void => {
    if (to >= (of.upper[fact] ?? 0)) return;
    of.upper[fact] = to;
    hasChanged = true;
  };
  const facts = published[0]?.shown.length ?? 0;
  while (hasChanged) {
    hasChanged = false;
    for (const { whole, parts } of sums) {
      for (let fact = 0; fact < facts; fact += 1) {
        let [lowest, highest] = [0, 0];
        for (const part of parts) {
          lowest += part.lower[fact] ?? 0;
          highest += part.upper[fact] ?? 0;
        }
        raise(whole, fact, lowest);
        lessen(whole, fact, highest);
        for (const part of parts) {
          const [lower, upper] = [part.lower[fact] ?? 0, part.upper[fact] ?? 0];
          lessen(part, fact, (whole.upper[fact] ?? 0) - (lowest - lower));
          raise(part, fact, (whole.lower[fact] ?? 0) - (highest - upper));
        }
      }
    }
    for (const sight of sights.values()) {
      for (const [fewer, more] of within) {
        raise(sight, more, sight.lower[fewer] ?? 0);
        lessen(sight, fewer, sight.upper[more] ?? 0);
      }
    }
  }
  return [...sights.values()];
}

export function pinnedOf(sights: readonly Sight[], fact: number): Pinned {
  const rounded = sights.filter(({ isExact }) => !isExact);
  const pinned = rounded.filter(({ lower, upper }) => lower[fact] === upper[fact]);
  return {
    sets: rounded.length,
    pinned: pinned.length,
  };
}
