import { countedMetrics, type Counts } from '../adoption.sql.js';
import { roundUnderControl, type FactToRound, type SetToRound, type Standing } from './controlled-rounding.js';
import { withinOf } from './facts.js';

/** People by what they did, before anything is rounded: who enrolled in a month, or holds a level. */
export interface RowOfWhoDid {
  readonly key: string;
  readonly counts: Counts;
}

/** The figure above the rows, as it is shown. */
interface ShownTotal {
  readonly groups: string;
  readonly isExact: boolean;
  readonly counts: Counts;
}

/** What belongs to the draw of a count besides its groups. */
interface Draw {
  readonly key: Buffer;
  /** Whose acknowledgement is counted: programmes that share it share its draws. */
  readonly guideKey: string | null;
}

type Fact = Exclude<(typeof countedMetrics)[number], 'headcount'>;

/**
 * Rows in which everybody is who did it, each person in one: how many they are is such a count itself. They are rounded
 * under control, beside the total that is shown already.
 */
export function shownRowsOfWhoDid(
  did: 'enrolled' | 'labelled',
  rows: readonly RowOfWhoDid[],
  total: ShownTotal,
  { key, guideKey }: Draw,
): Counts[] {
  const facts = factsAmong(did);
  // Only these are in the rows all of them; of the others, some did not do the first.
  const inTheRows = facts.filter((fact, place) => place === 0 || withinOf(fact, facts).within !== undefined);
  const { headcount } = total.counts;
  const sets: SetToRound[] = rows.map((row) => ({ groups: `${total.groups} ${row.key}`, headcount, partitions: [] }));
  const whole = { groups: total.groups, headcount, partitions: [rows.map((_, place) => place)] };
  const standing = (fact: Fact): Standing =>
    inTheRows.includes(fact)
      ? { shown: total.counts[fact], isExact: total.isExact }
      : { atMost: total.counts[fact] + (total.isExact ? 0 : 2) };
  const toRound = facts.map((fact, place): FactToRound => ({
    name: fact === 'acknowledged' ? `${fact} ${guideKey ?? ''}` : fact,
    ...(place > 0 && { within: withinOf(fact, facts).within ?? 0 }),
    counts: rows.map(({ counts }) => counts[fact]),
    standing: new Map([[rows.length, standing(fact)]]),
  }));
  const rounded = roundUnderControl(key, toRound, [...sets, whole]);
  return rows.map((_, row): Counts => {
    const shown = (fact: Fact): number => rounded[facts.indexOf(fact)]?.[row] ?? 0;
    const entries = facts.map((fact) => [fact, shown(fact)]);
    // Two draws of one count would tell more than one: whoever holds a level is enrolled.
    return { enrolled: shown(did), ...Object.fromEntries(entries), headcount: shown(did) } as Counts;
  });
}

/** What they did first, then each after what it is part of. */
function factsAmong(did: 'enrolled' | 'labelled'): Fact[] {
  const others = countedMetrics.filter(
    (metric): metric is Fact => metric !== 'headcount' && metric !== 'enrolled' && metric !== did,
  );
  return [did, ...others];
}
