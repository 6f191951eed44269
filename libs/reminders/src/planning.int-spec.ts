import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlanningOffice } from '../../../test/support/planning-office.js';

describe('planning reminders', () => {
  let office: PlanningOffice;

  beforeAll(async () => {
    office = await PlanningOffice.open();
  });

  beforeEach(() => office.beginAgain());

  afterAll(() => office.close());

  it('reminds enrolled people of a guide that they have not acknowledged, by mail and in the app', async () => {
    const person = await office.enrolled();
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
    expect(await office.channels(person)).toEqual(['EMAIL', 'IN_APP']);
  });

  it.each([
    ['did not enrol', async () => office.given.person()],
    [
      'paused',
      async () => {
        const person = await office.given.person();
        await office.given.enrolment(office.programme, person, { status: 'PAUSED' });
        return person;
      },
    ],
    [
      'left the programme',
      async () => {
        const person = await office.given.person();
        await office.given.enrolment(office.programme, person, { status: 'LEFT' });
        return person;
      },
    ],
    ['left the company', async () => office.enrolled({ active: false })],
    [
      'acknowledged the guide',
      async () => {
        const person = await office.enrolled();
        await office.given.acknowledgement(office.guide.id, person);
        return person;
      },
    ],
  ])('leaves alone who %s', async (_, someone) => {
    const person = await someone();
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual([]);
  });

  it('gives a day’s peace to who has just enrolled', async () => {
    const person = await office.given.person();
    await office.given.enrolment(office.programme, person, { enrolledAt: '2026-03-02T08:30:00Z' });
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual([]);
    office.clock.advance({ days: 1 });
    await office.plan();
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it('plans each reminder once, however often it runs and however many run at once', async () => {
    const person = await office.enrolled();
    await office.refresh();
    await Promise.all([office.plan(), office.plan(), office.refreshAndPlan(), office.plan()]);
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it('reminds three times at most, further and further apart', async () => {
    const person = await office.enrolled();
    const days: number[] = [];
    for (let day = 0; day < 120; day += 1) {
      const before = (await office.reminders(person)).length;
      await office.refreshAndPlan();
      await office.asIfSent();
      if ((await office.reminders(person)).length > before) days.push(day);
      office.clock.advance({ days: 1 });
    }
    expect(days).toEqual([0, 7, 21]);
  });

  it('begins anew with a material version, and not with an editorial one', async () => {
    const person = await office.enrolled();
    await office.given.acknowledgement(office.guide.id, person);
    await office.given.publish(office.guide.id, 2, { publishedAt: '2026-03-01T09:00:00Z', materialNumber: 1 });
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual([]);
    await office.given.publish(office.guide.id, 3, { publishedAt: '2026-03-02T08:00:00Z', materialNumber: 3 });
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it('reminds once of a guide that two programmes share, and at once who enrolled in the first long ago', async () => {
    const other = await office.given.programme('security', { guideKey: 'good-practices' });
    const person = await office.enrolled();
    await office.given.enrolment(other, person, { enrolledAt: '2026-03-02T08:30:00Z' });
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
  });

  it.each([
    ['fr', 'Les bonnes pratiques'],
    ['fr-CA', 'Les bonnes pratiques'],
    ['pt-BR', 'Boas práticas'],
    ['pt-PT', 'Boas práticas'],
    ['de', 'Guide good-practices'],
  ])('calls the guide, to a reader of %s, %j', async (locale, title) => {
    const text = {
      version_id: office.guide.versionId,
      locale: 'pt-BR',
      title: 'Boas práticas',
      markdown: '# Seja gentil',
    };
    const sha256 = createHash('sha256').update(text.markdown).digest('hex');
    const published = '2026-02-01T09:00:00Z';
    await office.given.insert('guide_translation', { ...text, sha256, source_sha256: sha256, published_at: published });
    expect(await office.titleOfGuide(locale)).toBe(title);
  });

  it('uses only the channels that the person wants and has', async () => {
    const silent = await office.enrolled();
    await office.given.preference(silent, { email: false });
    const unreachable = await office.enrolled({ email: null });
    const mailOnly = await office.enrolled();
    await office.given.preference(mailOnly, { in_app: false });
    await office.refreshAndPlan();
    expect(await office.channels(silent)).toEqual(['IN_APP']);
    expect(await office.channels(unreachable)).toEqual(['IN_APP']);
    expect(await office.channels(mailOnly)).toEqual(['EMAIL']);
  });

  it('drops at once what no longer waits', async () => {
    const person = await office.enrolled();
    await office.refreshAndPlan();
    await office.given.acknowledgement(office.guide.id, person);
    await office.refresh([person]);
    const rows = await office.given.sql(
      `SELECT d.status, d.reason, r.dropped_at IS NOT NULL AS dropped FROM delivery d JOIN reminder r ON r.id = d.reminder_id`,
    );
    expect(rows).toEqual([
      { status: 'DROPPED', reason: 'HAPPENED', dropped: true },
      { status: 'DROPPED', reason: 'HAPPENED', dropped: true },
    ]);
    office.clock.advance({ days: 60 });
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toHaveLength(1);
  });

  it('drops of somebody what no longer waits, and nothing else: of theirs, or of anybody', async () => {
    office.errandsWait(2);
    const [person, colleague] = [await office.given.person(), await office.given.person()];
    await office.refreshAndPlan();
    const [done] = office.errands.subjects.splice(0, 1);
    await office.refresh([person]);
    const waits = await office.given.sql<{ person: string; subject: string; waits: boolean }>(
      `SELECT r.person_id AS person, r.subject_id AS subject, d.status = 'PENDING' AND due.kind IS NOT NULL AS waits
       FROM reminder r JOIN delivery d ON d.reminder_id = r.id AND d.channel = 'EMAIL'
       LEFT JOIN reminder_due due ON due.person_id = r.person_id AND due.subject_id = r.subject_id`,
    );
    expect(waits).toHaveLength(4);
    expect(waits.filter((one) => !one.waits)).toEqual([{ person, subject: done, waits: false }]);
    await office.refresh([colleague]);
    expect(await office.given.sql('SELECT FROM reminder_due')).toHaveLength(2);
  });

  it('hears of who enrols, pauses and comes back, and of nobody else', async () => {
    const [person, colleague] = [await office.enrolled(), await office.enrolled()];
    const waits = async () => {
      const due = await office.given.sql<{ id: string }>('SELECT person_id AS id FROM reminder_due');
      return [person, colleague].map((id) => due.some((row) => row.id === id));
    };
    const becomes = async (status: 'ACTIVE' | 'PAUSED') =>
      office.given.sql(`UPDATE enrolment SET status = $1, paused_at = CASE WHEN $1 = 'PAUSED' THEN now() END`, [
        status,
      ]);
    await office.hear('onEnrolled', person);
    expect(await waits()).toEqual([true, false]);
    await becomes('PAUSED');
    await office.hear('onPaused', person);
    expect(await waits()).toEqual([false, false]);
    await becomes('ACTIVE');
    await office.hear('onResumed', person);
    expect(await waits()).toEqual([true, false]);
  });

  it('goes on where it was when somebody comes back', async () => {
    const person = await office.enrolled();
    await office.refreshAndPlan();
    await office.asIfSent();
    await office.given.sql(`UPDATE enrolment SET status = 'PAUSED', paused_at = now()`);
    await office.refresh([person]);
    await office.given.sql(`UPDATE enrolment SET status = 'ACTIVE', paused_at = NULL`);
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
    office.clock.advance({ days: 7 });
    await office.plan();
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1', 'GUIDE_TO_ACKNOWLEDGE 2']);
  });
});
