import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { DomainError } from '../errors/index.js';

/** How likely it is that a password is right: tried on a device of the person's, anywhere, or where many were wrong. */
export const Trust = { STRANGE: 0, USUAL: 1, KNOWN: 2 } as const;
export type Trust = (typeof Trust)[keyof typeof Trust];

/** Who waits: those from one network wait for each other, and for nobody else. */
export type Turn = { readonly trust: Trust; readonly network: string };

export const ownTurn: Turn = { trust: Trust.KNOWN, network: '' };

// Each takes a core for a third of a second, and a thread of the four that files and compression need as well: half of
// the cores at most, so that whoever floods the sign-in with passwords does not stop what the others read.
const atOnce = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)));
/** In one line: a site's morning of the launch fits into it. Longer, the connections would not last. */
const waitingAtMost = 1000;
const retryAfterSeconds = 30;

const queue = new PQueue({ concurrency: atOnce });
/** Of each network: how many wait, and in which round the last of them has its turn. */
const lines = new Map<string, { waiting: number; round: number }>();
let round = 0;
/** By how many rounds each is served before those who came as late: known devices before everybody, however many come. */
const roundsBefore: Record<Trust, number> = { [Trust.STRANGE]: 0, [Trust.USUAL]: 20, [Trust.KNOWN]: 1e12 };

/**
 * Does the slow work on a password when its turn comes: in each round one of each network, so that thousands of tries from
 * one keep nobody waiting elsewhere, and first those from devices that are known. Where many were wrong, one waits some
 * rounds longer, and not for ever: there are colleagues at such an address, too.
 * @throws DomainError RATE_LIMITED when too many wait
 */
export async function inTurn<T>({ trust, network }: Turn, work: () => Promise<T>): Promise<T> {
  // Of their own: strangers at the same address do not fill the line of those who are known there.
  const place = trust === Trust.KNOWN ? `known ${network}` : network;
  const line = lines.get(place) ?? { waiting: 0, round };
  if (line.waiting >= waitingAtMost) throw new DomainError('RATE_LIMITED', { retryAfterSeconds });
  lines.set(place, line);
  line.waiting += 1;
  line.round = Math.max(round, line.round + 1);
  const own = line.round;
  try {
    const begun = async (): Promise<T> => {
      round = Math.max(round, own);
      return work();
    };
    return await queue.add(begun, { priority: roundsBefore[trust] - own });
  } finally {
    line.waiting -= 1;
    if (line.waiting === 0) lines.delete(place);
  }
}
