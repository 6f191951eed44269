import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Clock, Config, CoreModule, loadConfig, TestClock, UnitOfWork } from '@sillage/platform';
import { features } from '../../../apps/features.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { GivenCompany } from '../../../test/support/given-company.js';
import { GuideToAcknowledgePlanner } from './guide-to-acknowledge.planner.js';
import { PlanningService } from './planning.service.js';
import { ReminderPlanner, REMINDER_PLANNERS } from './reminder-planner.js';
import { WaitingService } from './waiting.service.js';

/** Something else that waits for everybody of the first unit, to see kinds compete. */
class Errands extends ReminderPlanner {
  override readonly schedule = { afterDays: [0], counted: true };
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

describe('planning reminders', () => {
  const clock = new TestClock();
  const errands = new Errands();
  let database: TestDatabase;
  let app: TestingModule;
  let given: GivenCompany;
  let planning: PlanningService;
  let programme: string;
  let guide: { id: string; versionId: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    given = await GivenCompany.in(database.url);
    app = await Test.createTestingModule({ imports: [CoreModule, ...features] })
      .overrideProvider(REMINDER_PLANNERS)
      .useValue({ GUIDE_TO_ACKNOWLEDGE: new GuideToAcknowledgePlanner(), INVITATION_PENDING: errands })
      .overrideProvider(Config)
      .useValue(loadConfig({ DATABASE_URL: database.url }))
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    planning = app.get(PlanningService);
  });

  beforeEach(async () => {
    clock.set('2026-03-02T09:00:00Z');
    errands.subjects = [];
    await given.sql('TRUNCATE person, programme, guide, reminder_due, reminder CASCADE');
    programme = await given.programme('social-media', { guideKey: 'good-practices' });
    guide = await given.guide('good-practices', '2026-02-01T09:00:00Z');
  });

  afterAll(async () => {
    await app.close();
    await given.end();
    await database.drop();
  });

  const refresh = (people: string[] | 'everybody' = 'everybody') =>
    app.get(UnitOfWork).run((tx) => app.get(WaitingService).refresh(tx, people));
  const refreshAndPlan = async () => {
    await refresh();
    await planning.plan();
  };
  const reminders = async (personId: string) =>
    (
      await given.sql<{ name: string }>(
        `SELECT kind || ' ' || occurrence AS name FROM reminder WHERE person_id = $1 ORDER BY planned_at, kind, occurrence`,
        [personId],
      )
    ).map(({ name }) => name);
  const channels = async (personId: string) =>
    (
      await given.sql<{ channel: string }>(
        `SELECT d.channel FROM delivery d JOIN reminder r ON r.id = d.reminder_id WHERE r.person_id = $1 ORDER BY channel`,
        [personId],
      )
    ).map(({ channel }) => channel);
  const enrolled = async (facts: Parameters<GivenCompany['person']>[0] = {}) => {
    const person = await given.person(facts);
    await given.enrolment(programme, person);
    return person;
  };
  const asIfSent = () =>
    given.sql(`UPDATE reminder SET sent_at = planned_at WHERE sent_at IS NULL AND dropped_at IS NULL`);

  it('reminds enrolled people of a guide that they have not acknowledged, by mail and in the app', async () => {
    const person = await enrolled();
    await refreshAndPlan();
    expect(await reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
    expect(await channels(person)).toEqual(['EMAIL', 'IN_APP']);
  });

  it.each([
    ['did not enrol', async () => given.person()],
    [
      'paused',
      async () => {
        const person = await given.person();
        await given.enrolment(programme, person, { status: 'PAUSED' });
        return person;
      },
    ],
    [
      'left the programme',
      async () => {
        const person = await given.person();
        await given.enrolment(programme, person, { status: 'LEFT' });
        return person;
      },
    ],
    ['left the company', async () => enrolled({ active: false })],
    [
      'acknowledged the guide',
      async () => {
        const person = await enrolled();
        await given.acknowledgement(guide.id, person);
        return person;
      },
    ],
  ])('leaves alone who %s', async (_, someone) => {
    const person = await someone();
    await refreshAndPlan();
    expect(await reminders(person)).toEqual([]);
  });

  it('gives a day’s peace to who has just enrolled', async () => {
    const person = await given.person();
    await given.enrolment(programme, person, { enrolledAt: '2026-03-02T08:30:00Z' });
    await refreshAndPlan();
    expect(await reminders(person)).toEqual([]);
    clock.advance({ days: 1 });
    await planning.plan();
    expect(await reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it('plans each reminder once, however often it runs and however many run at once', async () => {
    const person = await enrolled();
    await refresh();
    await Promise.all([planning.plan(), planning.plan(), refreshAndPlan(), planning.plan()]);
    expect(await reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it('reminds three times at most, further and further apart', async () => {
    const person = await enrolled();
    const days: number[] = [];
    for (let day = 0; day < 120; day += 1) {
      const before = (await reminders(person)).length;
      await refreshAndPlan();
      await asIfSent();
      if ((await reminders(person)).length > before) days.push(day);
      clock.advance({ days: 1 });
    }
    expect(days).toEqual([0, 7, 21]);
  });

  it('begins anew with a material version, and not with an editorial one', async () => {
    const person = await enrolled();
    await given.acknowledgement(guide.id, person);
    await given.publish(guide.id, 2, { publishedAt: '2026-03-01T09:00:00Z', materialNumber: 1 });
    await refreshAndPlan();
    expect(await reminders(person)).toEqual([]);
    await given.publish(guide.id, 3, { publishedAt: '2026-03-02T08:00:00Z', materialNumber: 3 });
    await refreshAndPlan();
    expect(await reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it('reminds once of a guide that two programmes share', async () => {
    const other = await given.programme('security', { guideKey: 'good-practices' });
    const person = await enrolled();
    await given.enrolment(other, person);
    await refreshAndPlan();
    expect(await reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it('brings no more than two reminders a week over all kinds', async () => {
    errands.subjects = [
      '0198a000-0000-7000-8000-000000000001',
      '0198a000-0000-7000-8000-000000000002',
      '0198a000-0000-7000-8000-000000000003',
    ];
    const person = await given.person();
    await refreshAndPlan();
    expect(await reminders(person)).toHaveLength(2);
    await asIfSent();
    clock.advance({ days: 3 });
    await planning.plan();
    expect(await reminders(person)).toHaveLength(2);
    clock.advance({ days: 4, minutes: 1 });
    await planning.plan();
    expect(await reminders(person)).toHaveLength(3);
  });

  it('counts what is planned and not yet sent', async () => {
    errands.subjects = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];
    const person = await given.person();
    await refreshAndPlan();
    errands.subjects.push('0198a000-0000-7000-8000-000000000003');
    clock.advance({ days: 30 });
    await refreshAndPlan();
    expect(await reminders(person)).toHaveLength(2);
  });

  it('uses only the channels that the person wants and has', async () => {
    const silent = await enrolled();
    await given.preference(silent, { email: false });
    const unreachable = await enrolled({ email: null });
    const mailOnly = await enrolled();
    await given.preference(mailOnly, { in_app: false });
    await refreshAndPlan();
    expect(await channels(silent)).toEqual(['IN_APP']);
    expect(await channels(unreachable)).toEqual(['IN_APP']);
    expect(await channels(mailOnly)).toEqual(['EMAIL']);
  });

  it('brings nothing of a muted kind, and does not count it', async () => {
    errands.subjects = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];
    const person = await enrolled();
    await given.preference(person, { muted_kinds: ['GUIDE_TO_ACKNOWLEDGE'] });
    await refreshAndPlan();
    expect(await channels(person)).toEqual(['EMAIL', 'EMAIL', 'IN_APP', 'IN_APP']);
  });

  it('drops at once what no longer waits', async () => {
    const person = await enrolled();
    await refreshAndPlan();
    await given.acknowledgement(guide.id, person);
    await refresh([person]);
    const rows = await given.sql(
      `SELECT d.status, d.reason, r.dropped_at IS NOT NULL AS dropped FROM delivery d JOIN reminder r ON r.id = d.reminder_id`,
    );
    expect(rows).toEqual([
      { status: 'DROPPED', reason: 'HAPPENED', dropped: true },
      { status: 'DROPPED', reason: 'HAPPENED', dropped: true },
    ]);
    clock.advance({ days: 60 });
    await refreshAndPlan();
    expect(await reminders(person)).toHaveLength(1);
  });

  it('goes on where it was when somebody comes back', async () => {
    const person = await enrolled();
    await refreshAndPlan();
    await asIfSent();
    await given.sql(`UPDATE enrolment SET status = 'PAUSED', paused_at = now()`);
    await refresh([person]);
    await given.sql(`UPDATE enrolment SET status = 'ACTIVE', paused_at = NULL`);
    await refreshAndPlan();
    expect(await reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
    clock.advance({ days: 7 });
    await planning.plan();
    expect(await reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1', 'GUIDE_TO_ACKNOWLEDGE 2']);
  });
});
