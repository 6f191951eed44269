import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, FailedJobs, Jobs, WorkerRuntime } from '@sillage/platform';
import { sendReminders } from '../../libs/messages/src/messages.jobs.js';
import { RestorationService } from '../../libs/operations/src/restoration.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { queueBackends } from '../support/queue-backends.js';
import { until } from '../support/until.js';

const batchId = '019b0000-0000-7000-8000-000000000001';

describe.each(queueBackends(7))('the page Operations, with jobs on $backend', ({ redisUrl }) => {
  const folder = join(tmpdir(), `sillage-operations-${process.pid}-${redisUrl === undefined ? 'postgres' : 'redis'}`);
  let app: TestApp;
  let given: GivenCompany;
  let admin: string;

  beforeAll(async () => {
    app = await startTestApp({ environment: { SILLAGE_DATA: folder, ...(redisUrl && { REDIS_URL: redisUrl }) } });
    given = await GivenCompany.in(app.get(Config).databaseUrl);
    await app.get(Jobs).forgetAll();
    admin = await given.person();
    await given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  }, 60_000);

  afterAll(async () => {
    await given.end();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const operations = async <T>(selection: string): Promise<T> => {
    const { data, errors } = await app.graphql<{ operations: T }>(`{ operations { ${selection} } }`, {}, admin);
    expect(errors).toBeUndefined();
    return data.operations;
  };
  const act = async (name: string, input: object = {}, as = admin) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const { data, errors } = await app.graphql<Record<string, Record<string, number>>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { ${name === 'letSendingGo' ? 'messages' : 'count'} } }`,
      { input },
      as,
    );
    return errors?.[0]?.extensions.code ?? data[name];
  };
  const metric = async (line: RegExp): Promise<string | undefined> => {
    const { body, statusCode } = await app.inject({ method: 'GET', url: '/metrics' });
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: expect.stringMatching(line) });
    return line.exec(body)?.[1];
  };

  it('tells of each part, in the reader’s language', async () => {
    await given.sql(`UPDATE person SET locale = 'fr' WHERE id = $1`, [admin]);
    const { checks, version, migrationsWaiting } = await operations<{
      checks: { name: string; state: string; message: string }[];
      version: string;
      migrationsWaiting: number;
    }>('version migrationsWaiting checks { name state message }');
    expect(checks.filter(({ state }) => state === 'PROBLEM').map(({ name }) => name)).toEqual(['DISK']);
    expect(checks.find(({ name }) => name === 'MIGRATIONS')?.message).toBe('Aucune migration n’attend.');
    expect({ version, migrationsWaiting }).toEqual({ version: expect.stringMatching(/^\d/), migrationsWaiting: 0 });
  });

  it('counts what waits on the queue', async () => {
    await app.get(Jobs).enqueue(sendReminders, { batchId }, { key: batchId });
    const { queues } = await operations<{ queues: { job: string; waiting: number }[] }>('queues { job waiting }');
    expect(queues).toContainEqual({ job: 'send-reminders', waiting: 1 });
    expect(await metric(/^sillage_queue_jobs\{job="send-reminders",state="waiting"\} (\d+)$/m)).toBe('1');
    await app.runJobs();
  });

  it('finds a worker that has stood still for a minute, though it holds a lease', async () => {
    const workers = async () =>
      (await operations<{ checks: { name: string; state: string }[] }>('checks { name state }')).checks
        .filter(({ name }) => name === 'WORKERS')
        .map(({ state }) => state);
    await given.sql(
      `INSERT INTO sweep (name, due_at, leased_until, seen_at)
       VALUES ('stands-still', now(), now() + interval '40 seconds', now() - interval '20 seconds')`,
    );
    expect(await workers()).toEqual(['OK']);
    await given.sql(`UPDATE sweep SET seen_at = now() - interval '60 seconds'`);
    expect(await workers()).toEqual(['PROBLEM']);
    await given.sql(`DELETE FROM sweep`);
  });

  it('finds that live totals were wrong, and that yesterday’s figures are missing', async () => {
    const figures = async () =>
      (
        await operations<{ checks: { name: string; state: string; message: string }[] }>(
          'checks { name state message }',
        )
      ).checks
        .filter(({ name }) => name === 'FIGURES')
        .map(({ state, message }) => `${state}: ${message}`);
    await given.sql(`UPDATE live_state SET checked_on = '2026-03-04', differences = 2`);
    expect(await figures()).toEqual([expect.stringMatching(/^PROBLEM: .*2026-03-04.* 2 /)]);
    await given.sql(`UPDATE live_state SET differences = 0`);
    expect(await figures()).toEqual([expect.stringMatching(/^OK: /)]);
    await given.sql(`UPDATE live_state SET checked_on = NULL`);
  });

  it('counts what is left to do by its rows, though the queue has not heard of it', async () => {
    const [event] = await given.sql<{ id: string }>(
      `INSERT INTO outbox_event (name, payload, occurred_at) VALUES ('nobody.knows', '{}', now()) RETURNING id`,
    );
    await given.insert('outbox_receipt', { event_id: event?.id, subscriber: 'nobody.hears', due_at: app.clock.now() });
    for (const [attempts, due] of [
      [0, '-1 minute'],
      [2, '1 hour'],
      [0, '1 hour'],
    ] as const) {
      await given.sql(
        `WITH r AS (INSERT INTO reminder (kind, person_id, subject_id, occurrence, counted, since, planned_at)
           VALUES ('INVITATION_PENDING', $1, gen_random_uuid(), 1, false, now(), now()) RETURNING id)
         INSERT INTO delivery (reminder_id, channel, due_at, attempts) SELECT id, 'EMAIL', now() + $2::interval, $3 FROM r`,
        [admin, due, attempts],
      );
    }
    expect(await operations('backlog { events messagesDue messagesTriedAgain }')).toEqual({
      backlog: { events: 1, messagesDue: 1, messagesTriedAgain: 1 },
    });
    await given.sql('DELETE FROM outbox_event WHERE id = $1', [event?.id]);
    await given.sql('DELETE FROM reminder');
  });

  it('shows a job that was given up until it has been done, and has it tried again', async () => {
    const failure = new Error('The mail server is on fire');
    await app.get(FailedJobs).note(sendReminders, batchId, { payload: { batchId }, requestId: null }, failure);
    const failed = async () =>
      operations<{
        failedCount: number;
        failed: { id: string; name: string; error: string; nextTryAt: string | null }[];
      }>('failedCount failed { id name error nextTryAt }');
    const [first] = (await failed()).failed;
    expect(first).toEqual({
      id: expect.stringMatching(/^job-/),
      name: 'send-reminders',
      error: 'The mail server is on fire',
      nextTryAt: null,
    });
    expect(await act('retryFailedWork', { work: 'job-nothing' })).toBe('NOT_FOUND');
    const worker = app.get(WorkerRuntime);
    await worker.start();
    expect(await act('retryFailedWork', { work: first?.id })).toEqual({ count: 1 });
    try {
      const isForgotten = async () => (await failed()).failedCount === 0;
      await until('the job that was tried again is forgotten', isForgotten, { withinMs: 30_000 });
    } finally {
      await worker.stop();
    }
    expect(await metric(/^sillage_jobs_total\{job="send-reminders",outcome="done"\} (\d+)$/m)).toBe('1');
    expect(
      Number(await metric(/^sillage_sweeps_total\{sweep="plan-reminders",outcome="done"\} (\d+)$/m)),
    ).toBeGreaterThan(0);
  }, 60_000);

  it('shows an event that could not be received, which is due at once when it is tried again', async () => {
    const [event] = await given.sql<{ id: string }>(
      `INSERT INTO outbox_event (name, payload, occurred_at) VALUES ('nobody.knows', '{}', now()) RETURNING id`,
    );
    await given.insert('outbox_receipt', {
      event_id: event?.id,
      subscriber: 'nobody.hears',
      attempts: 3,
      last_error: 'No subscriber is called nobody.hears.',
      due_at: '2099-01-01T00:00:00Z',
    });
    const { failed } = await operations<{ failed: { kind: string; name: string; attempts: number }[] }>(
      'failed { kind name attempts }',
    );
    expect(failed).toEqual([{ kind: 'EVENT', name: 'nobody.hears', attempts: 3 }]);
    expect(await act('retryFailedWork')).toEqual({ count: 1 });
    expect(
      await given.sql(`SELECT due_at <= now() AS due FROM outbox_receipt WHERE subscriber = 'nobody.hears'`),
    ).toEqual([{ due: true }]);
    await given.sql('DELETE FROM outbox_event WHERE id = $1', [event?.id]);
  });

  it('tells of the last imports', async () => {
    const at = app.clock.now();
    const facts = { dry_run: false, full_company: false, forced: false, started_at: at, alive_at: at, ended_at: at };
    await given.insert('people_import', { id: batchId, state: 'FAILED', received_rows: 7, ...facts });
    expect(await operations('imports { status rows }')).toEqual({ imports: [{ status: 'FAILED', rows: 7 }] });
  });

  it('is nobody else’s, and neither is what can be done there', async () => {
    const colleague = await given.person();
    const { errors } = await app.graphql('{ operations { version } }', {}, colleague);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await act('retryFailedWork', {}, colleague)).toBe('FORBIDDEN');
    expect(await act('letSendingGo', {}, colleague)).toBe('FORBIDDEN');
  });

  describe('after a restore', () => {
    it('lets sending go once whoever was erased is erased again', async () => {
      expect(await act('letSendingGo')).toBe('INVALID_TRANSITION');
      const erased = await given.person();
      const restoration = { id: batchId, restored_at: app.clock.now(), taken_at: app.clock.now() };
      await given.insert('restoration', { ...restoration, erasures_left: [erased] });
      const asked = 'restoration { erasuresLeft viewerMayLetGo }';
      expect(await operations(asked)).toEqual({ restoration: { erasuresLeft: 1, viewerMayLetGo: false } });
      expect(await act('letSendingGo')).toBe('CONFLICT');
      expect(await app.get(RestorationService).redoErasures()).toEqual({ done: 1, left: 0 });
      expect(await given.sql('SELECT erased_at IS NOT NULL AS is FROM person WHERE id = $1', [erased])).toEqual([
        { is: true },
      ]);
      expect(await operations(asked)).toEqual({ restoration: { erasuresLeft: 0, viewerMayLetGo: true } });
      expect(await act('letSendingGo')).toEqual({ messages: 0 });
      expect(await operations('restoration { id }')).toEqual({ restoration: null });
    });

    it('has the ids of those who were erased on its own disk, for its owner alone', async () => {
      expect(readdirSync(folder)).toEqual(['erasures.txt']);
      const lines = readFileSync(join(folder, 'erasures.txt'), 'utf8').trim().split('\n');
      expect(lines).toEqual([expect.stringMatching(/^[0-9a-f-]{36} \d{4}-\d\d-\d\dT/)]);
    });
  });
});
