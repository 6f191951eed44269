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

  it('reminds once of a guide that two programmes share', async () => {
    const other = await office.given.programme('security', { guideKey: 'good-practices' });
    const person = await office.enrolled();
    await office.given.enrolment(other, person);
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toEqual(['GUIDE_TO_ACKNOWLEDGE 1']);
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
