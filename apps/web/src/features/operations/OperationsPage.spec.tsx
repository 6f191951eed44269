import { describe, expect, it } from '@jest/globals';
import { inParis } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import type { Operations } from './operations.query.js';
import { OperationsPage } from './OperationsPage.js';

const well: Operations = {
  version: '0.1.0',
  migrationsWaiting: 0,
  checks: [
    { name: 'DATABASE', state: 'OK', message: 'PostgreSQL answers.' },
    { name: 'MAIL', state: 'WARNING', message: 'Mail is kept.' },
  ],
  queues: [{ job: 'send-reminders', waiting: 0, active: 0, delayed: 0 }],
  backlog: { events: 0, messagesDue: 0, messagesTriedAgain: 0 },
  failed: [],
  failedCount: 0,
  imports: [],
  restoration: null,
};
const restoration = {
  id: 'r',
  restoredAt: '2026-03-12T10:00:00Z',
  takenAt: '2026-03-11T22:00:00Z',
  erasuresLeft: 0,
  messagesHeld: 3,
  viewerMayLetGo: true,
};

function page(facts: Partial<Operations> = {}, { french = false } = {}) {
  const reader = french ? ({ ...inParis, language: 'fr', locale: 'fr-FR' } as const) : inParis;
  return told(<OperationsPage />, { reader, answers: { Operations: { operations: { ...well, ...facts } } } });
}

describe('the page of how Sillage is doing', () => {
  it('waits, and says what went wrong', () => {
    expect(told(<OperationsPage />).text).toContain('Loading');
    const refused = told(<OperationsPage />, { answers: { Operations: refusal('FORBIDDEN', 'Not for you.') } });
    expect(refused.text).toContain('Not for you.');
  });

  it('says first that all is well, and then what there is to know', () => {
    const { heading, text } = page();
    expect(heading).toBe('Everything that Sillage stands on works.');
    expect(text).toContain('Mail Mail is kept. To know Database PostgreSQL answers. Works');
    expect(text).toContain('Nothing failed in the background');
    expect(text).toContain('Nothing is still to be done in the background');
    expect(text).toContain('No file of HR’s has been imported yet.');
  });

  it('says first what does not work, and how many migrations wait', () => {
    const checks = [{ name: 'QUEUE', state: 'PROBLEM', message: 'Redis is away.' } as const];
    const { heading, head } = page({ checks, migrationsWaiting: 2 });
    expect(heading).toBe('One thing does not work.');
    expect(head).toContain('Sillage 0.1.0, 2 migrations wait');
  });

  it('offers to try again what failed, one or all of it', () => {
    const job = {
      id: 'job-1',
      kind: 'JOB',
      name: 'send-reminders',
      error: 'On fire',
      attempts: 5,
      failedAt: '2026-03-12T10:00:00Z',
      nextTryAt: null,
    } as const;
    const event = {
      ...job,
      id: 'event-2',
      kind: 'EVENT',
      name: 'labels.hear',
      failedAt: null,
      nextTryAt: job.failedAt,
    } as const;
    expect(page({ failed: [job], failedCount: 1 }).buttons).toEqual(['Look again', 'Try again: send-reminders']);
    const { buttons, text } = page({ failed: [job, event], failedCount: 2 });
    expect(buttons).toEqual(['Look again', 'Try all again', 'Try again: send-reminders', 'Try again: labels.hear']);
    expect(text).toContain('On fire Given up on 12 March at 11:00 after 5 tries');
    expect(text).toContain('Failed 5 times; tried again by itself on 12 March at 11:00');
  });

  it('offers to let go what is held after a restore, unless somebody is to be erased first', () => {
    const { text, buttons } = page({ restoration });
    expect(text).toContain('Nothing is sent since a backup was brought back.');
    expect(text).not.toContain('Everything that Sillage stands on works.');
    expect(text).toContain('3 messages are held.');
    expect(buttons).toContain('Let it go');
    const waiting = page({ restoration: { ...restoration, erasuresLeft: 1, viewerMayLetGo: false } });
    expect(waiting.text).toContain('One person who was erased is still to be erased again.');
    expect(waiting.buttons).not.toContain('Let it go');
  });

  it('tells of the last imports', () => {
    const counts = { rows: 10, created: 4, updated: 3, deactivated: 1, rejected: 2 };
    const one = {
      id: 'i',
      status: 'SUCCEEDED',
      dryRun: false,
      ...counts,
      startedAt: restoration.takenAt,
      endedAt: null,
    } as const;
    expect(page({ imports: [one] }).text).toContain('10 rows: 4 new, 3 changed, 1 left, 2 rejected Imported');
    const few = page({ imports: [{ ...one, updated: 0, rejected: 1 }] }, { french: true }).text;
    expect(few).toContain('4 nouvelles, 0 modifiée, 1 départ, 1 refusée');
    const looked = page({ imports: [{ ...one, dryRun: true }] }).text;
    expect(looked).toContain('Only looked at');
    expect(looked).not.toContain('Imported');
  });

  it('tells of what waits though the queue knows nothing of it', () => {
    const { text } = page({ backlog: { events: 64, messagesDue: 0, messagesTriedAgain: 4 } });
    expect(text).toContain('68 things are still to be done in the background');
    expect(text).toContain('Messages 0 due, 4 not taken by the mail server and tried again later');
    expect(text).toContain('News of changes 64 are still to be heard of');
    expect(text).not.toContain('All that was due has been done');
  });

  it('is whole in French', () => {
    const { heading, text } = page({ restoration }, { french: true });
    expect(heading).toBe(
      'Rien ne part : les envois sont retenus depuis la restauration d’une sauvegarde, et 3 messages attendent.',
    );
    expect(text).toContain('3 messages sont retenus.');
  });
});
