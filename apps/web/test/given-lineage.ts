import type { Lineage, LineageNode } from '../src/features/mentoring/lineage/lineage.query.js';
import { givenPerson, me } from './given-people.js';

/** Who follows whom: `{ noor: { tomas: {} } }`. A name that begins with `-` is of somebody without the label. */
export type Followers = { [name: string]: Followers };

interface Facts {
  /** Of the one in whose wake they are. */
  generation?: number;
  /** Those who are counted beside those who are listed, by their generation below: `[0, 40]` are forty in the second. */
  unlisted?: number[];
}

/** The chain below me, breadth first, as the server tells it. */
export function givenLineage(followers: Followers, { generation = 0, unlisted = [] }: Facts = {}): Lineage {
  const descendants: LineageNode[] = [];
  let row: [string | null, Followers][] = [[me.id, followers]];
  for (let below = generation + 1; row.length > 0; below += 1) {
    const next: typeof row = [];
    for (const [parentKey, those] of row) {
      for (const [name, theirs] of Object.entries(those)) {
        const key = name.replace(/^-/, '');
        const { id, displayName } = givenPerson(key);
        descendants.push({
          key,
          parentKey,
          generation: below,
          labelled: !name.startsWith('-'),
          person: { id, displayName },
        });
        next.push([key, theirs]);
      }
    }
    row = next;
  }
  const deepest = Math.max(unlisted.length, ...descendants.map((one) => one.generation - generation), 0);
  const generations = Array.from({ length: deepest }, (_, index) => {
    const listed = descendants.filter((one) => one.generation === generation + index + 1);
    const labelled = listed.filter((one) => one.labelled).length;
    const more = unlisted[index] ?? 0;
    return {
      generation: generation + index + 1,
      descendantCount: listed.length + more,
      labelledDescendantCount: labelled,
    };
  });
  const sum = (of: 'descendantCount' | 'labelledDescendantCount') =>
    generations.reduce((total, one) => total + one[of], 0);
  return {
    generation,
    descendantCount: sum('descendantCount'),
    labelledDescendantCount: sum('labelledDescendantCount'),
    generations,
    person: { id: me.id, displayName: me.displayName },
    ancestors: [],
    descendants,
  };
}

/** So many people who follow somebody, with nobody behind them. */
export function crowd(count: number, prefix = 'p'): Followers {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, {}]));
}
