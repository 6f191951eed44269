import { Test, type TestingModule } from '@nestjs/testing';
import { Clock, Config, CoreModule, loadConfig, TestClock, UnitOfWork } from '@sillage/platform';
import { features } from '../../apps/features.js';
import { GuideToAcknowledgePlanner } from '../../libs/reminders/src/guide-to-acknowledge.planner.js';
import { PlanningService } from '../../libs/reminders/src/planning.service.js';
import { LabelToReviewPlanner } from '../../libs/reminders/src/label-to-review.planner.js';
import { ReminderPlanner, reminderPlanners } from '../../libs/reminders/src/reminder-planner.js';
import { RemindersSubscribers } from '../../libs/reminders/src/reminders.subscribers.js';
import { WaitingService } from '../../libs/reminders/src/waiting.service.js';
import { createTestDatabase } from './database.js';
import { testDataFolder } from './data-folder.js';
import { GivenCompany, type PersonFacts } from './given-company.js';

/** Something else that waits for everybody of the first unit, to see kinds compete. */
class Errands extends ReminderPlanner<'INVITATION_PENDING'> {
  override readonly schedule = { afterDays: [0], counted: true };
  override readonly facts = [];
  /** Ids of things to do. */
  subjects: string[] = [];

  override get waiting(): string {
    const subjects = this.subjects.map((id) => `('${id}'::uuid)`).join(', ') || '(NULL::uuid)';
    return `SELECT p.id AS person_id, s.id AS subject_id, timestamptz '2026-03-01T09:00:00Z' AS since
      FROM person p, (VALUES ${subjects}) s(id)
      WHERE s.id IS NOT NULL AND ($1::uuid[] IS NULL OR p.id = ANY($1::uuid[]))`;
  }

  override async describe() {
    return new Map();
  }
}

/** What plans reminders, on a database of its own; a guide waits for people, and so do errands. */
export class PlanningOffice {
  programme = '';
  guide = { id: '', versionId: '' };

  private constructor(
    private readonly app: TestingModule,
    readonly clock: TestClock,
    readonly errands: Errands,
    readonly given: GivenCompany,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async open(): Promise<PlanningOffice> {
    const database = await createTestDatabase();
    const clock = new TestClock();
    const errands = new Errands();
    const app = await Test.createTestingModule({ imports: [CoreModule, ...features] })
      .overrideProvider(reminderPlanners)
      .useValue({
        GUIDE_TO_ACKNOWLEDGE: new GuideToAcknowledgePlanner(),
        INVITATION_PENDING: errands,
        LABEL_TO_REVIEW: new LabelToReviewPlanner(),
      })
      .overrideProvider(Config)
      .useValue(loadConfig({ DATABASE_URL: database.url, SILLAGE_DATA: testDataFolder }))
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    return new PlanningOffice(app, clock, errands, await GivenCompany.in(database.url), () => database.drop());
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.given.end();
    await this.dropDatabase();
  }

  async beginAgain(): Promise<void> {
    this.clock.set('2026-03-02T09:00:00Z');
    this.errands.subjects = [];
    await this.given.sql('TRUNCATE person, programme, guide, reminder_due, reminder CASCADE');
    this.programme = await this.given.programme('social-media', { guideKey: 'good-practices' });
    this.guide = await this.given.guide('good-practices', '2026-02-01T09:00:00Z');
  }

  async enrolled(facts: PersonFacts = {}): Promise<string> {
    const person = await this.given.person(facts);
    await this.given.enrolment(this.programme, person);
    return person;
  }

  async refresh(people: string[] | 'everybody' = 'everybody'): Promise<void> {
    await this.app.get(UnitOfWork).run((tx) => this.app.get(WaitingService).refresh(tx, people));
  }

  /** Tells what happened to somebody to who hears of it here. */
  async hear(effect: 'onPaused' | 'onResumed' | 'onEnrolled', personId: string): Promise<void> {
    await this.app.get(UnitOfWork).run((tx) => this.app.get(RemindersSubscribers)[effect]([{ personId }], tx));
  }

  async plan(): Promise<void> {
    await this.app.get(PlanningService).plan();
  }

  async refreshAndPlan(): Promise<void> {
    await this.refresh();
    await this.plan();
  }

  /** So many errands wait for everybody, from now on. */
  errandsWait(count: number): void {
    for (let n = 0; n < count; n += 1) {
      const number = String(this.errands.subjects.length + 1).padStart(12, '0');
      this.errands.subjects.push(`0198a000-0000-7000-8000-${number}`);
    }
  }

  /** What the reminder about the guide calls it, to a reader of that language. */
  async titleOfGuide(locale: string): Promise<unknown> {
    const { versionId } = this.guide;
    const described = await this.app
      .get(UnitOfWork)
      .run((tx) => this.app.get(WaitingService).describe(tx, 'GUIDE_TO_ACKNOWLEDGE', [versionId]));
    const about = described.get(versionId);
    const values: Readonly<Record<string, unknown>> = about?.valuesFor({ locale, timeZone: 'Europe/Paris' }) ?? {};
    return values['guide'];
  }

  /** What was planned goes out. */
  async asIfSent(): Promise<void> {
    await this.given.sql(`UPDATE reminder SET sent_at = $1 WHERE sent_at IS NULL AND dropped_at IS NULL`, [
      this.clock.now(),
    ]);
  }

  /** By kind and occurrence. */
  async reminders(personId: string): Promise<string[]> {
    const rows = await this.given.sql<{ name: string }>(
      `SELECT kind || ' ' || occurrence AS name FROM reminder WHERE person_id = $1 ORDER BY planned_at, kind, occurrence`,
      [personId],
    );
    return rows.map(({ name }) => name);
  }

  async channels(personId: string): Promise<string[]> {
    const rows = await this.given.sql<{ channel: string }>(
      `SELECT d.channel FROM delivery d JOIN reminder r ON r.id = d.reminder_id WHERE r.person_id = $1 ORDER BY channel`,
      [personId],
    );
    return rows.map(({ channel }) => channel);
  }
}
