import { describe, expect, it } from '@jest/globals';
import type { Check } from './operations.query.js';
import { byUrgency, standingOf, waitingOn } from './operationsState.js';

const check = (name: Check['name'], state: Check['state']): Check => ({ name, state, message: name });

describe('what an administrator is told first', () => {
  it.each([
    ['problems', [check('MAIL', 'PROBLEM'), check('DISK', 'OK')], 3, { state: 'problems', count: 1 }],
    ['what failed, where nothing is wrong now', [check('MAIL', 'WARNING')], 3, { state: 'failures', count: 3 }],
    ['that all is well, whatever there is to know', [check('MAIL', 'WARNING')], 0, { state: 'well', count: 0 }],
  ] as const)('are %s', (_what, checks, failedCount, standing) => {
    expect(standingOf({ checks: [...checks], failedCount })).toEqual(standing);
  });

  it('begins with what needs somebody, and keeps the order of what does not', () => {
    const checks = [check('DATABASE', 'OK'), check('MAIL', 'WARNING'), check('DISK', 'PROBLEM'), check('CLOCK', 'OK')];
    expect(byUrgency(checks).map(({ name }) => name)).toEqual(['DISK', 'MAIL', 'DATABASE', 'CLOCK']);
  });
});

it('leaves out the queues on which nothing is', () => {
  const queue = (job: string, waiting: number, active = 0, delayed = 0) => ({ job, waiting, active, delayed });
  const busy = [queue('send-reminders', 2, 1), queue('merge-people-import', 0, 0, 4)];
  expect(waitingOn([...busy, queue('receive-events', 0)])).toEqual({ jobs: 7, busy });
  expect(waitingOn([])).toEqual({ jobs: 0, busy: [] });
});
