import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { Clock, Config, CoreModule, JobDrain, loadConfig, TestClock } from '@sillage/platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { GivenCompany, type PersonFacts } from '../../../test/support/given-company.js';
import { MailServer, smtpRefusal } from '../../../test/support/mail-server.js';
import { queueBackends } from '../../../test/support/queue-backends.js';
import { DeliveryDesk } from './delivery-desk.js';
import { GuideToAcknowledgePlanner } from './guide-to-acknowledge.planner.js';
import { MailCarrier } from './mail-carrier.js';
import { ClaimLostError, MailClaims } from './mail-claims.js';
import { PlanningService } from './planning.service.js';
import { REMINDER_PLANNERS } from './reminder-planner.js';
import { ReminderWriter } from './reminder-writer.js';
import { SendingService } from './sending.service.js';
import { SmtpCarrier } from './smtp-carrier.js';
import { WaitingService } from './waiting.service.js';

describe.each(queueBackends(2))('sending reminders, with jobs on $backend', ({ redisUrl }) => {
  const clock = new TestClock();
  let database: TestDatabase;
  let app: TestingModule;
  let given: GivenCompany;
  let mailServer: MailServer;
  let sending: SendingService;
  let programme: string;
  let guide: { id: string; versionId: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    given = await GivenCompany.in(database.url);
    mailServer = await MailServer.start();
    app = await Test.createTestingModule({
      imports: [CoreModule],
      providers: [
        GuideToAcknowledgePlanner,
        { provide: REMINDER_PLANNERS, inject: [GuideToAcknowledgePlanner], useFactory: (guides: unknown) => [guides] },
        {
          provide: MailCarrier,
          useFactory: () =>
            new SmtpCarrier({
              smtpUrl: mailServer.url,
              mailFrom: 'Sillage <sillage@example.com>',
              publicUrl: 'https://sillage.example.com',
            }),
        },
        WaitingService,
        PlanningService,
        ReminderWriter,
        MailClaims,
        DeliveryDesk,
        SendingService,
      ],
    })
      .overrideProvider(Config)
      .useValue(
        loadConfig({ DATABASE_URL: database.url, REDIS_URL: redisUrl, PUBLIC_URL: 'https://sillage.example.com' }),
      )
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    sending = app.get(SendingService);
  });

  beforeEach(async () => {
    // A Wednesday, eleven o'clock in Paris.
    clock.set('2026-03-04T10:00:00Z');
    mailServer.accepted.length = 0;
    mailServer.rules = {};
    await given.sql('TRUNCATE person, programme, guide, reminder_due, reminder, notification CASCADE');
    programme = await given.programme('social-media', { guideKey: 'good-practices' });
    guide = await given.guide('good-practices', '2026-03-02T09:00:00Z');
  });

  afterEach(() => loseTheQueue());

  afterAll(async () => {
    await app.close();
    await mailServer.stop();
    await given.end();
    await database.drop();
  });

  const enrolled = async (facts: PersonFacts = {}) => {
    const person = await given.person(facts);
    await given.enrolment(programme, person);
    return person;
  };
  const drain = () => app.get(JobDrain).drain();
  /** Once for the state to become reminders, once for these to go. */
  const remind = async () => {
    await drain();
    await drain();
  };
  const planned = async () => {
    await app.get(PlanningService).compare();
    await app.get(PlanningService).plan();
  };
  const loseTheQueue = async () => {
    if (redisUrl === undefined) return given.sql('DELETE FROM bullmq.job');
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    return redis.quit();
  };
  const deliveries = async (channel = 'EMAIL') =>
    (
      await given.sql<{ status: string }>(
        `SELECT status || coalesce(' ' || reason, '') AS status FROM delivery WHERE channel = $1 ORDER BY id`,
        [channel],
      )
    ).map(({ status }) => status);
  const notified = async (personId: string) => {
    const rows = await given.sql(`SELECT 1 FROM notification WHERE person_id = $1`, [personId]);
    return rows.length;
  };
  /** The one batch of what is due now. */
  const batch = async () => {
    await sending.enqueueDue();
    await loseTheQueue();
    const [row] = await given.sql<{ batch_id: string }>(`SELECT batch_id FROM delivery WHERE batch_id IS NOT NULL`);
    return row?.batch_id ?? '';
  };

  it('goes from what waits to a mail in the reader’s language and by their clock', async () => {
    await enrolled({
      givenName: 'Zoë',
      familyName: 'Béranger',
      email: 'zoe@example.com',
      locale: 'fr-CA',
      timeZone: 'America/Vancouver',
      country: 'CA',
    });
    await given.sql(`UPDATE enrolment SET enrolled_at = '2026-03-02T05:00:00Z'`);
    clock.set('2026-03-04T18:00:00Z');
    await remind();
    const [received] = mailServer.to('zoe@example.com');
    expect(received?.mail.subject).toBe('«\u00a0Les bonnes pratiques\u00a0» vous attend');
    expect(received?.mail.text).toContain('Bonjour Zoë,');
    // Five in the morning of the third, in UTC.
    expect(received?.mail.text).toContain('depuis le 2 mars 2026');
    expect(received?.mail.text).toContain('https://sillage.example.com/guide');
    expect(received?.mail.html).toContain('<html lang="fr">');
    expect(await deliveries()).toEqual(['SENT']);
  });

  it('tells it in the app as well', async () => {
    const person = await enrolled();
    await remind();
    expect(await notified(person)).toBe(1);
    expect(await deliveries('IN_APP')).toEqual(['SENT']);
  });

  it('sends once, however many workers take the same batch', async () => {
    for (let n = 0; n < 30; n += 1) await enrolled();
    await planned();
    const batchId = await batch();
    await Promise.all([sending.send({ batchId }), sending.send({ batchId }), sending.send({ batchId })]);
    await sending.send({ batchId });
    const recipients = mailServer.accepted.flatMap((received) => received.recipients);
    expect(recipients).toHaveLength(30);
    expect(new Set(recipients).size).toBe(30);
  });

  it('drops a reminder whose reason is gone at the moment of sending', async () => {
    const person = await enrolled();
    await planned();
    await given.acknowledgement(guide.id, person);
    await sending.send({ batchId: await batch() });
    expect(mailServer.accepted).toHaveLength(0);
    expect(await deliveries()).toEqual(['DROPPED HAPPENED']);
    expect(await notified(person)).toBe(0);
  });

  it('drops what the person muted, or turned off, since it was planned', async () => {
    const muted = await enrolled();
    const off = await enrolled();
    await planned();
    await given.preference(muted, { muted_kinds: ['GUIDE_TO_ACKNOWLEDGE'] });
    await given.preference(off, { email: false });
    await sending.send({ batchId: await batch() });
    expect(mailServer.accepted).toHaveLength(0);
    expect((await deliveries()).sort()).toEqual(['DROPPED CHANNEL_OFF', 'DROPPED MUTED']);
    expect([await notified(muted), await notified(off)]).toEqual([0, 1]);
  });

  it('waits for the end of the quiet hours and of the weekend', async () => {
    await enrolled();
    clock.set('2026-03-06T21:00:00Z');
    await remind();
    expect(mailServer.accepted).toHaveLength(0);
    clock.set('2026-03-09T06:59:00Z');
    await drain();
    expect(mailServer.accepted).toHaveLength(0);
    clock.set('2026-03-09T07:00:00Z');
    await remind();
    expect(mailServer.accepted).toHaveLength(1);
  });

  it('loses nothing when the whole queue is lost', async () => {
    for (let n = 0; n < 5; n += 1) await enrolled();
    await planned();
    await batch();
    await drain();
    expect(mailServer.accepted).toHaveLength(0);
    clock.advance({ minutes: 11 });
    await remind();
    expect(mailServer.accepted).toHaveLength(5);
  });

  it('tries again later what the mail server could not take, and sends it once', async () => {
    await enrolled();
    mailServer.rules.onRecipient = () => {
      throw smtpRefusal(451, 'later');
    };
    await remind();
    expect(await deliveries()).toEqual(['PENDING']);
    mailServer.rules = {};
    await remind();
    expect(mailServer.accepted).toHaveLength(0);
    clock.advance({ minutes: 1 });
    await remind();
    expect(mailServer.accepted).toHaveLength(1);
    expect(await deliveries()).toEqual(['SENT']);
  });

  it('tells it in the app when the mail server refuses for good, even who wanted mail alone', async () => {
    const person = await enrolled();
    await given.preference(person, { in_app: false });
    mailServer.rules.onRecipient = () => {
      throw smtpRefusal(550, 'no such mailbox');
    };
    await remind();
    await drain();
    expect((await deliveries())[0]).toMatch(/^FAILED .*no such mailbox/);
    expect(await notified(person)).toBe(1);
  });

  describe('when the process dies', () => {
    it('before the mail was handed over: it is sent, once', async () => {
      await enrolled();
      await planned();
      const { letters } = await app.get(DeliveryDesk).take(await batch());
      expect(letters).toHaveLength(1);
      await drain();
      expect(mailServer.accepted).toHaveLength(0);
      clock.advance({ minutes: 11 });
      await remind();
      await drain();
      expect(mailServer.accepted).toHaveLength(1);
      expect(await deliveries()).toEqual(['SENT']);
    });

    it('after it was handed over: it is not sent a second time, and waits in the app', async () => {
      const person = await enrolled();
      await given.preference(person, { in_app: false });
      await planned();
      const { letters } = await app.get(DeliveryDesk).take(await batch());
      for (const { claim } of letters) await app.get(MailClaims).handOver(claim);
      clock.advance({ minutes: 11 });
      await remind();
      await drain();
      expect(mailServer.accepted).toHaveLength(0);
      expect(await deliveries()).toEqual(['FAILED UNCONFIRMED']);
      expect(await notified(person)).toBe(1);
    });

    it('and was only slow: what it no longer holds, it does not complete', async () => {
      await enrolled();
      await planned();
      const claims = app.get(MailClaims);
      const { letters } = await app.get(DeliveryDesk).take(await batch());
      clock.advance({ minutes: 11 });
      await remind();
      expect(mailServer.accepted).toHaveLength(1);
      for (const { letter, claim } of letters) {
        const late = app.get(MailCarrier).carry(letter, () => claims.handOver(claim));
        await expect(late).rejects.toThrow(ClaimLostError);
      }
      expect(mailServer.accepted).toHaveLength(1);
    });

    it('and comes back with the server’s answer: that answer holds', async () => {
      await enrolled();
      await planned();
      const claims = app.get(MailClaims);
      const { letters } = await app.get(DeliveryDesk).take(await batch());
      const claim = letters[0]!.claim;
      await claims.handOver(claim);
      clock.advance({ minutes: 11 });
      await claims.settleAbandoned();
      expect(await deliveries()).toEqual(['FAILED UNCONFIRMED']);
      await claims.settle(claim, { outcome: 'ACCEPTED' });
      expect(await deliveries()).toEqual(['SENT']);
    });
  });

  it('keeps no body of a mail that it really sent', async () => {
    await enrolled();
    await remind();
    expect(await given.sql(`SELECT text, html, sent_at IS NOT NULL AS sent FROM mail`)).toEqual([
      { text: null, html: null, sent: true },
    ]);
  });

  it('sends a campaign in batches', async () => {
    await given.sql(
      `WITH made AS (
         INSERT INTO person (external_id, email, given_name, family_name, display_name, locale, time_zone, country,
           org_unit_id, updated_at)
         SELECT 'C' || n, 'c' || n || '@example.com', 'C', 'C', 'C C', 'en', 'Europe/Paris', 'FR',
           (SELECT id FROM org_unit LIMIT 1), now() FROM generate_series(1, 500) n RETURNING id
       )
       INSERT INTO enrolment (programme_id, person_id, status, enrolled_at)
       SELECT $1, id, 'ACTIVE', '2025-01-01T00:00:00Z' FROM made`,
      [programme],
    );
    await remind();
    expect(new Set(mailServer.accepted.flatMap(({ recipients }) => recipients)).size).toBe(500);
    expect(mailServer.accepted).toHaveLength(500);
    const [batches] = await given.sql<{ n: number }>(`SELECT count(DISTINCT batch_id)::int AS n FROM delivery`);
    expect(batches?.n).toBe(5);
  });
});
