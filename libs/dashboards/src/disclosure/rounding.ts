import { createHmac } from 'node:crypto';

export const base = 3;

/** What a rounded count is about; never the day, the programme or the question, so that asking again tells nothing new. */
export interface Counted {
  /** The groups that were added up, told by all of them together. */
  readonly groups: string;
  /** What was done: for acknowledgements that is the guide too. */
  readonly fact: string;
  readonly count: number;
}

/**
 * Rounds a count to a multiple of three, up or down by a draw that nobody without the key can foresee or repeat. On
 * average it is the count: one is shown as three once in three times, and as nothing twice. Two counts between the same
 * multiples share their draw: were it another one each, what is shown could fall while the count grows, and would say
 * what it was.
 */
export function rounded(key: Buffer, { groups, fact, count }: Counted): number {
  const over = count % base;
  if (over === 0) return count;
  const drawn = createHmac('sha256', key)
    .update(`${groups}\n${fact}\n${String(count - over)}`)
    .digest()
    .readUIntBE(0, 6);
  return drawn / 2 ** 48 < over / base ? count - over + base : count - over;
}
