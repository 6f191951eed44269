import { rounded } from './rounding.js';

/** Some whole groups and what was counted of them. */
export interface CountedSet {
  /** Who they are, told by all of the groups together. */
  readonly groups: string;
  readonly headcount: number;
  readonly count: number;
  /** Each way in which sets before this one make it up, by their places. */
  readonly partitions: readonly (readonly number[])[];
  /** What is shown of it already. */
  readonly shown?: number;
}

/**
 * Rounds the counts of one fact to multiples of three. Sets come after their parts; the answer is in the order of the
 * sets. It hangs on the sets, the fact and the counts alone: never on the day, the question or the programme.
 *
 * @param fact what was done; for acknowledgements that is the guide too
 */
export function roundUnderControl(key: Buffer, fact: string, sets: readonly CountedSet[]): number[] {
  return sets.map(({ groups, count, shown }) => shown ?? rounded(key, { groups, fact, count }));
}
