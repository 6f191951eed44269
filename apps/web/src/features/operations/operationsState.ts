import type { Check, Operations } from './operations.query.js';

/** What the first line says: what does not work, what to know, or that all is well. */
export type Standing = { state: 'problems' | 'failures' | 'well'; count: number };

export function standingOf({ checks, failedCount }: Pick<Operations, 'checks' | 'failedCount'>): Standing {
  const problems = checks.filter(({ state }) => state === 'PROBLEM').length;
  if (problems > 0) return { state: 'problems', count: problems };
  if (failedCount > 0) return { state: 'failures', count: failedCount };
  return { state: 'well', count: 0 };
}

const weight = { PROBLEM: 0, WARNING: 1, OK: 2 } as const;

/** What needs somebody first; otherwise in the order in which it was looked at. */
export function byUrgency(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => weight[a.state] - weight[b.state]);
}

/** Jobs on the queue, and those that have any. */
export function waitingOn(queues: Operations['queues']): { jobs: number; busy: Operations['queues'] } {
  const busy = queues.filter(({ waiting, active, delayed }) => waiting + active + delayed > 0);
  return { jobs: busy.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, 0), busy };
}
