import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { GivenCompany } from '../support/given-company.js';
import { MailServer } from '../support/mail-server.js';
import { until } from '../support/until.js';

const testRedis = process.env['SILLAGE_TEST_REDIS_URL'];
const backends = [
  { backend: 'PostgreSQL', redisUrl: undefined },
  { backend: 'Redis', redisUrl: `${testRedis ?? ''}/3` },
];
const readers = 120;

/** Real workers on the real clock: in a country that works today, for people without quiet hours. */
const country = new Date().getUTCDay() === 0 ? 'SA' : 'IN';

describe.each(backends)('a worker that is killed while it sends, with jobs on $backend', ({ redisUrl }) => {
  const workers: ChildProcess[] = [];
  let database: TestDatabase;
  let given: GivenCompany;
  let mailServer: MailServer;

  beforeAll(async () => {
    database = await createTestDatabase();
    given = await GivenCompany.in(database.url);
    mailServer = await MailServer.start();
  });

  beforeEach(async () => {
    await given.sql('TRUNCATE person, programme, guide, reminder_due, reminder, notification, sweep CASCADE');
    mailServer.accepted.length = 0;
    mailServer.rules = {};
    const programme = await given.programme('social-media', { guideKey: 'good-practices' });
    await given.guide('good-practices');
    for (let n = 0; n < readers; n += 1) {
      const person = await given.person({ country, timeZone: 'UTC', email: `reader${n}@example.com` });
      await given.preference(person, { quiet_hours_start: '00:00', quiet_hours_end: '00:00', in_app: false });
      await given.enrolment(programme, person);
    }
  });

  afterEach(async () => {
    for (const worker of workers.splice(0)) await kill(worker);
  });

  afterAll(async () => {
    await mailServer.stop();
    await given.end();
    await database.drop();
  });

  const startWorker = async (): Promise<ChildProcess> => {
    const worker = fork('dist/apps/worker/src/main.js', {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        SMTP_URL: mailServer.url,
        LOG_LEVEL: 'silent',
        ...(redisUrl && { REDIS_URL: redisUrl }),
      },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    workers.push(worker);
    await once(worker, 'message');
    return worker;
  };
  const kill = async (worker: ChildProcess): Promise<void> => {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  };
  /** Until none is waiting or under way any more. */
  const everythingIsSettled = async () => {
    const open = async () =>
      given.sql(`SELECT status, count(*)::int FROM delivery WHERE status IN ('PENDING', 'CLAIMED') GROUP BY status`);
    await until('every delivery is settled by the second worker', async () => (await open()).length === 0, {
      withinMs: 40_000,
      now: open,
    });
  };
  /** As if the leases of the dead had run out, and every sweep were due. */
  const timePasses = async () => {
    await given.sql(`UPDATE delivery SET claimed_at = claimed_at - interval '1 hour' WHERE status = 'CLAIMED'`);
    await given.sql(`UPDATE delivery SET batched_until = now() WHERE status = 'PENDING'`);
    await given.sql(`UPDATE sweep SET due_at = now(), leased_until = now() - interval '1 second'`);
  };

  it('sends no mail twice and loses none', async () => {
    const first = await startWorker();
    await until('the first worker has sent 20 mails', () => mailServer.accepted.length >= 20, {
      withinMs: 30_000,
      now: () => mailServer.accepted.length,
    });
    await kill(first);
    await timePasses();
    await startWorker();
    await everythingIsSettled();

    const sent = mailServer.accepted.flatMap(({ recipients }) => recipients);
    expect(new Set(sent).size).toBe(sent.length);
    // Whoever's mail was on its way when the worker died, and may or may not have arrived, finds the reminder in the app.
    const inApp = await given.sql<{ email: string }>(
      `SELECT p.email FROM notification n JOIN person p ON p.id = n.person_id`,
    );
    const reached = new Set([...sent, ...inApp.map(({ email }) => email)]);
    expect(reached.size).toBe(readers);
    expect(inApp.length).toBeLessThanOrEqual(30);
  }, 90_000);

  it('does not send again what the mail server had accepted, when the answer came too late', async () => {
    const held: (() => void)[] = [];
    mailServer.rules.onMessage = async () => new Promise<void>((resolve) => held.push(resolve));
    const first = await startWorker();
    await until('5 mails of the first worker wait for an answer', () => held.length >= 5, {
      withinMs: 30_000,
      now: () => held.length,
    });
    await kill(first);
    mailServer.rules = {};
    for (const accept of held.splice(0)) accept();
    await timePasses();
    await startWorker();
    await everythingIsSettled();

    const sent = mailServer.accepted.flatMap(({ recipients }) => recipients);
    expect(new Set(sent).size).toBe(sent.length);
    const [unconfirmed] = await given.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM delivery WHERE status = 'FAILED' AND reason = 'UNCONFIRMED'`,
    );
    const [inApp] = await given.sql<{ count: number }>(`SELECT count(*)::int AS count FROM notification`);
    expect(unconfirmed?.count).toBeGreaterThanOrEqual(5);
    expect(inApp?.count).toBe(unconfirmed?.count);
  }, 90_000);
});
