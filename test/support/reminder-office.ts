import { Test, type TestingModule } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { Clock, Config, CoreModule, JobDrain, loadConfig, TestClock } from '@sillage/platform';
import { features } from '../../apps/features.js';
import { PlanningService } from '../../libs/reminders/src/planning.service.js';
import { RemindersSweeps } from '../../libs/reminders/src/reminders.sweeps.js';
import { SendingService } from '../../libs/messages/src/mail/sending.service.js';
import { createTestDatabase } from './database.js';
import { testDataFolder } from './data-folder.js';
import { GivenCompany, type PersonFacts } from './given-company.js';
import { MailServer } from './mail-server.js';

const testRedis = process.env['SILLAGE_TEST_REDIS_URL'];

/** Both backends of jobs, for `describe.each`. */
export const jobBackends = [
  { backend: 'PostgreSQL', redisDatabase: null },
  { backend: 'Redis', redisDatabase: 2 },
];

/** What sends reminders, on a database, a queue and a mail server of its own; people wait for one guide. */
export class ReminderOffice {
  programme = '';
  guide = { id: '', versionId: '' };

  private constructor(
    private readonly app: TestingModule,
    private readonly redisUrl: string | undefined,
    readonly clock: TestClock,
    readonly given: GivenCompany,
    readonly mailServer: MailServer,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async open(redisDatabase: number | null): Promise<ReminderOffice> {
    if (redisDatabase !== null && testRedis === undefined)
      throw new Error('SILLAGE_TEST_REDIS_URL is not set: run the tests by npm test.');
    const redisUrl = redisDatabase === null ? undefined : `${testRedis}/${redisDatabase}`;
    const database = await createTestDatabase();
    const clock = new TestClock();
    const mailServer = await MailServer.start();
    const app = await Test.createTestingModule({ imports: [CoreModule, ...features] })
      .overrideProvider(Config)
      .useValue(
        loadConfig({
          DATABASE_URL: database.url,
          SILLAGE_DATA: testDataFolder,
          REDIS_URL: redisUrl,
          PUBLIC_URL: 'https://sillage.example.com',
          SMTP_URL: mailServer.url,
          MAIL_FROM: 'Sillage <sillage@example.com>',
        }),
      )
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    const given = await GivenCompany.in(database.url);
    return new ReminderOffice(app, redisUrl, clock, given, mailServer, () => database.drop());
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.mailServer.stop();
    await this.given.end();
    await this.dropDatabase();
  }

  /** A Wednesday, eleven o'clock in Paris; nobody is there yet. */
  async beginAgain(): Promise<void> {
    await this.loseTheQueue();
    this.clock.set('2026-03-04T10:00:00Z');
    this.mailServer.accepted.length = 0;
    this.mailServer.rules = {};
    await this.given.sql('TRUNCATE person, programme, guide, reminder_due, reminder, notification CASCADE');
    this.programme = await this.given.programme('social-media', { guideKey: 'good-practices' });
    this.guide = await this.given.guide('good-practices', '2026-03-02T09:00:00Z');
  }

  get<T>(service: abstract new (...dependencies: never[]) => T): T {
    return this.app.get<T>(service);
  }

  async enrolled(facts: PersonFacts = {}): Promise<string> {
    const person = await this.given.person(facts);
    await this.given.enrolment(this.programme, person);
    return person;
  }

  /** Does the background work that waits. */
  async drain(): Promise<void> {
    await this.get(JobDrain).drain();
  }

  /** Once for the state to become reminders, once for these to go. */
  async remind(): Promise<void> {
    await this.drain();
    await this.drain();
  }

  async plan(): Promise<void> {
    await this.get(RemindersSweeps).compare();
    await this.get(PlanningService).plan();
  }

  /** Puts what is due into its batch, whose job is lost. */
  async batch(): Promise<string> {
    await this.get(SendingService).enqueueDue();
    await this.loseTheQueue();
    const [row] = await this.given.sql<{ batch_id: string }>(
      `SELECT batch_id FROM delivery WHERE batch_id IS NOT NULL AND status = 'PENDING' ORDER BY batched_until DESC`,
    );
    return row?.batch_id ?? '';
  }

  async loseTheQueue(): Promise<void> {
    if (this.redisUrl === undefined) {
      await this.given.sql('DELETE FROM bullmq.job');
      return;
    }
    const redis = new Redis(this.redisUrl);
    await redis.flushdb();
    await redis.quit();
  }

  /** The state of each delivery, with its reason. */
  async deliveries(channel = 'EMAIL'): Promise<string[]> {
    const rows = await this.given.sql<{ status: string }>(
      `SELECT status || coalesce(' ' || reason, '') AS status FROM delivery WHERE channel = $1 ORDER BY id`,
      [channel],
    );
    return rows.map(({ status }) => status);
  }

  async notified(personId: string): Promise<number> {
    return (await this.given.sql(`SELECT 1 FROM notification WHERE person_id = $1`, [personId])).length;
  }
}
