import type { Check, Operations } from './operations.query.js';

/** What the first line says: what does not work, that nothing is sent, what to know, or that all is well. */
export type Standing = { state: 'problems' | 'held' | 'failures' | 'well'; count: number };

export function standingOf({
  checks,
  failedCount,
  restoration,
}: Pick<Operations, 'checks' | 'failedCount' | 'restoration'>): Standing {
  const problems = checks.filter(({ state }) => state === 'PROBLEM').length;
  if (problems > 0) return { state: 'problems', count: problems };
  if (restoration !== null) return { state: 'held', count: restoration.messagesHeld };
  if (failedCount > 0) return { state: 'failures', count: failedCount };
  return { state: 'well', count: 0 };
}

/** Whether it is known that mail that is due does not go out. */
export function isMailAway(checks: readonly Check[]): boolean {
  return checks.some(({ name, state }) => state === 'PROBLEM' && (name === 'MAIL' || name === 'WORKERS'));
}

const weight = { PROBLEM: 0, WARNING: 1, OK: 2 } as const;

/** What needs somebody first; otherwise in the order in which it was looked at. */
export function byUrgency(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => weight[a.state] - weight[b.state]);
}

/** What is still to be done: the queues that have jobs, and how much there is in all. */
export function waitingOn({ queues, backlog }: Pick<Operations, 'queues' | 'backlog'>): {
  count: number;
  busy: Operations['queues'];
} {
  const busy = queues.filter(({ waiting, active, delayed }) => waiting + active + delayed > 0);
  const jobs = busy.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, 0);
  const { events, messagesDue, messagesTriedAgain } = backlog;
  return { count: jobs + events + messagesDue + messagesTriedAgain, busy };
}
