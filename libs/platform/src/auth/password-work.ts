import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { DomainError } from '../errors/index.js';

/**
 * How soon a password is looked at, where many wait: those from devices that the person has used before, then all, then
 * those from an address that has been wrong again and again.
 */
export const Urgency = { STRANGE: 0, USUAL: 1, KNOWN: 2 } as const;
export type Urgency = (typeof Urgency)[keyof typeof Urgency];

// Each takes a core for a third of a second, and a thread of the four that files and compression need as well: half of
// the cores at most, so that whoever floods the sign-in with passwords does not stop what the others read.
const atOnce = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)));
/** By urgency: whoever would wait for minutes is told so. A launch day's morning fits into it, a flood does not push it out. */
const waitingAtMost: Record<Urgency, number> = { [Urgency.STRANGE]: 100, [Urgency.USUAL]: 2000, [Urgency.KNOWN]: 4000 };
const retryAfterSeconds = 30;

const queue = new PQueue({ concurrency: atOnce });

/**
 * Does the slow work on a password when its turn comes.
 * @throws DomainError RATE_LIMITED when too many wait
 */
export async function inTurn<T>(urgency: Urgency, work: () => Promise<T>): Promise<T> {
  if (queue.size >= waitingAtMost[urgency]) throw new DomainError('RATE_LIMITED', { retryAfterSeconds });
  return queue.add(work, { priority: urgency });
}
