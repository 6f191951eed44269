import { startTestApp, type TestApp } from './app.js';
import { GivenCompany, type PersonFacts } from './given-company.js';

/** The whole product without a mail server, and a guide that waits for one person, who is due a reminder. */
export class GuideToRead {
  private constructor(
    readonly app: TestApp,
    readonly given: GivenCompany,
  ) {}

  static async open(): Promise<GuideToRead> {
    const app = await startTestApp({ environment: { PUBLIC_URL: 'https://sillage.example.com' } });
    return new GuideToRead(app, await GivenCompany.in(app.database.pool.options.connectionString ?? ''));
  }

  async close(): Promise<void> {
    await this.given.end();
    await this.app.close();
  }

  /** A Wednesday, eleven o'clock in Paris; nobody else is there. */
  async beginAgain(facts: PersonFacts): Promise<{ reader: string; programme: string }> {
    const { app, given } = this;
    app.clock.set('2026-03-04T10:00:00Z');
    await given.sql('TRUNCATE person, programme, guide, reminder_due, reminder, notification, audit_entry CASCADE');
    const reader = await given.person(facts);
    const programme = await given.programme('social-media', { guideKey: 'good-practices' });
    await given.guide('good-practices', '2026-03-02T09:00:00Z');
    await given.enrolment(programme, reader);
    return { reader, programme };
  }

  /** Once for what waits to become reminders, once for these to go. */
  async remind(): Promise<void> {
    await this.app.runJobs();
    await this.app.runJobs();
  }
}
