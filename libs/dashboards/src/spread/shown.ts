import { roundUnderControl } from '../disclosure/controlled-rounding.js';
import type { PublishedCount } from '../sums/published-counts.js';

/** Those who left since are counted and are in no headcount: no number of people is too many. */
const anyNumber = 2 ** 30;

/** What is shown of holders by generation: under control, beside the total that is shown of them. */
export function shownGenerations(
  key: Buffer,
  total: PublishedCount,
  counts: readonly number[],
  generations: number,
): number[] {
  const { groups, isExact, counts: shown } = total;
  const rows = Array.from({ length: generations }, (_, generation) => counts[generation] ?? 0);
  const sets = rows.map((_, generation) => ({
    groups: `${groups} generation ${String(generation)}`,
    headcount: shown.headcount,
    partitions: [],
  }));
  const whole = { groups, headcount: shown.headcount, partitions: [sets.map((_, place) => place)] };
  const labelled = {
    name: 'labelled by generation',
    counts: [...rows, 0],
    standing: new Map([[rows.length, { shown: shown.labelled, isExact }]]),
  };
  const [rounded = []] = roundUnderControl(key, [labelled], [...sets, whole]);
  return rounded.slice(0, -1);
}

/** Who were labelled in a month, and of them who held a label later: null where that is still to come. */
export function shownCohort(
  key: Buffer,
  { groups }: PublishedCount,
  { month, counts, known }: { month: string; counts: readonly number[]; known: readonly boolean[] },
): { labelled: number; after: (number | null)[] } {
  const facts = [0, ...known.keys().map((place) => place + 1)].map((place) => ({
    name: place === 0 ? `first labelled ${month}` : `first labelled ${month} and held ${String(place)}`,
    counts: [counts[place] ?? 0],
    ...(place > 0 && { within: 0 }),
  }));
  const rounded = roundUnderControl(key, facts, [{ groups, headcount: anyNumber, partitions: [] }]);
  const [labelled = 0, ...after] = rounded.map(([count]) => count ?? 0);
  // Of three who are shown, no more than three can have stayed.
  return { labelled, after: after.map((count, place) => (known[place] === true ? Math.min(count, labelled) : null)) };
}
