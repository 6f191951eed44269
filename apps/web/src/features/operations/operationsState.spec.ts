import { describe, expect, it } from '@jest/globals';
import type { Check } from './operations.query.js';
import { byUrgency, isMailAway, standingOf, waitingOn } from './operationsState.js';

const check = (name: Check['name'], state: Check['state']): Check => ({ name, state, message: name });

describe('what an administrator is told first', () => {
  it.each([
    ['problems', [check('MAIL', 'PROBLEM'), check('DISK', 'OK')], 3, { state: 'problems', count: 1 }],
    ['what failed, where nothing is wrong now', [check('MAIL', 'WARNING')], 3, { state: 'failures', count: 3 }],
    ['that all is well, whatever there is to know', [check('MAIL', 'WARNING')], 0, { state: 'well', count: 0 }],
  ] as const)('are %s', (_what, checks, failedCount, standing) => {
    expect(standingOf({ checks: [...checks], failedCount, restoration: null })).toEqual(standing);
  });

  it('are that nothing is sent while sending is held, and never that all is well', () => {
    const restoration = {
      id: 'r',
      restoredAt: '2026-03-12T10:00:00Z',
      takenAt: '2026-03-11T22:00:00Z',
      erasuresLeft: 0,
      messagesHeld: 3,
      viewerMayLetGo: true,
    };
    expect(standingOf({ checks: [check('MAIL', 'OK')], failedCount: 2, restoration })).toEqual({
      state: 'held',
      count: 3,
    });
  });

  it.each([
    ['the mail server does not answer', 'MAIL', 'PROBLEM', true],
    ['no worker works', 'WORKERS', 'PROBLEM', true],
    ['mail is kept here', 'MAIL', 'WARNING', false],
    ['the disk is full', 'DISK', 'PROBLEM', false],
  ] as const)('promise mail unless it cannot go: %s', (_what, name, state, away) => {
    expect(isMailAway([check(name, state)])).toBe(away);
  });

  it('begins with what needs somebody, and keeps the order of what does not', () => {
    const checks = [check('DATABASE', 'OK'), check('MAIL', 'WARNING'), check('DISK', 'PROBLEM'), check('CLOCK', 'OK')];
    expect(byUrgency(checks).map(({ name }) => name)).toEqual(['DISK', 'MAIL', 'DATABASE', 'CLOCK']);
  });
});

it('counts what waits by its rows and on the queue, and leaves out the queues on which nothing is', () => {
  const queue = (job: string, waiting: number, active = 0, delayed = 0) => ({ job, waiting, active, delayed });
  const busy = [queue('send-reminders', 2, 1), queue('merge-people-import', 0, 0, 4)];
  const backlog = { events: 64, messagesDue: 2, messagesTriedAgain: 4 };
  expect(waitingOn({ queues: [...busy, queue('receive-events', 0)], backlog })).toEqual({ count: 77, busy });
  const nothing = { events: 0, messagesDue: 0, messagesTriedAgain: 0 };
  expect(waitingOn({ queues: [], backlog: nothing })).toEqual({ count: 0, busy: [] });
});
