import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { whileHeld } from '../../../test/support/held.js';
import { PlanningOffice } from '../../../test/support/planning-office.js';

describe('reminders of one person and week', () => {
  let office: PlanningOffice;

  beforeAll(async () => {
    office = await PlanningOffice.open();
  });

  beforeEach(() => office.beginAgain());

  afterAll(() => office.close());

  /** Written as it became, whenever that was. */
  const reminder = async (personId: string, facts: Record<string, unknown>) =>
    office.given.insert('reminder', {
      kind: 'INVITATION_PENDING',
      person_id: personId,
      subject_id: `0198b000-0000-7000-8000-${String((subjects += 1)).padStart(12, '0')}`,
      occurrence: 1,
      since: '2026-01-01T09:00:00Z',
      counted: true,
      planned_at: '2026-01-01T09:00:00Z',
      ...facts,
    });
  let subjects = 0;
  const plannedNow = async (personId: string) =>
    (
      await office.given.sql(`SELECT FROM reminder WHERE person_id = $1 AND planned_at = $2`, [
        personId,
        office.clock.now(),
      ])
    ).length;

  it('are two at most, over all kinds', async () => {
    office.errandsWait(3);
    const person = await office.given.person();
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toHaveLength(2);
    await office.asIfSent();
    office.clock.advance({ days: 3 });
    await office.plan();
    expect(await office.reminders(person)).toHaveLength(2);
    office.clock.advance({ days: 4, minutes: 1 });
    await office.plan();
    expect(await office.reminders(person)).toHaveLength(3);
  });

  it('are two at most, though one waits of each kind', async () => {
    const person = await office.enrolled();
    office.errandsWait(2);
    await office.refreshAndPlan();
    expect(await office.reminders(person)).toHaveLength(2);
  });

  it('are counted by one plan at a time, which sees what the one before planned', async () => {
    office.errandsWait(1);
    const person = await office.given.person();
    await office.refresh();
    await whileHeld(office.given, {
      holding: `SELECT pg_advisory_xact_lock(hashtext('reminders.plan'))`,
      move: () => office.plan(),
      meanwhile: async () => {
        for (let n = 0; n < 2; n += 1) await reminder(person, {});
      },
    });
    expect(await plannedNow(person)).toBe(0);
  });

  it('are counted for each person apart', async () => {
    office.errandsWait(1);
    const [busy, other] = [await office.given.person(), await office.given.person()];
    for (let n = 0; n < 2; n += 1) await reminder(busy, { sent_at: '2026-03-01T09:00:00Z' });
    await office.refreshAndPlan();
    expect([await plannedNow(busy), await plannedNow(other)]).toEqual([0, 1]);
  });

  it.each([
    ['were planned and wait to be sent, however long ago', {}, 0],
    ['were sent within seven days', { sent_at: '2026-02-23T09:00:01Z' }, 0],
    ['were sent seven days ago', { sent_at: '2026-02-23T09:00:00Z' }, 2],
    ['were dropped long ago', { dropped_at: '2026-01-02T09:00:00Z' }, 2],
    ['were dropped just now', { dropped_at: '2026-03-02T08:59:00Z' }, 2],
    ['the person asked for', { counted: false, sent_at: '2026-03-01T09:00:00Z' }, 2],
  ])('leave room for others, or not, when two %s', async (_, facts, room) => {
    office.errandsWait(3);
    const person = await office.given.person();
    for (let n = 0; n < 2; n += 1) await reminder(person, facts);
    await office.refreshAndPlan();
    expect({ room: await plannedNow(person) }).toEqual({ room });
  });

  it('leave room for one when one is counted', async () => {
    office.errandsWait(3);
    const person = await office.given.person();
    await reminder(person, { sent_at: '2026-03-01T09:00:00Z' });
    await reminder(person, { dropped_at: '2026-03-01T09:00:00Z' });
    await office.refreshAndPlan();
    expect({ room: await plannedNow(person) }).toEqual({ room: 1 });
  });

  it('come later when there is no room now, and none is skipped', async () => {
    office.errandsWait(5);
    const person = await office.given.person();
    await office.refresh();
    for (let day = 0; day < 22; day += 1) {
      await office.plan();
      await office.asIfSent();
      office.clock.advance({ days: 1 });
    }
    expect(await office.reminders(person)).toHaveLength(5);
  });

  it('that are dropped, all their deliveries being so, leave their room again', async () => {
    office.errandsWait(2);
    const person = await office.given.person();
    await office.refreshAndPlan();
    expect(await plannedNow(person)).toBe(2);
    const done = office.errands.subjects.splice(0);
    await office.refresh([person]);
    expect(await office.given.sql('SELECT FROM reminder WHERE dropped_at IS NULL')).toEqual([]);
    office.clock.advance({ days: 1 });
    office.errandsWait(done.length + 2);
    office.errands.subjects.splice(0, done.length);
    await office.refreshAndPlan();
    expect({ room: await plannedNow(person) }).toEqual({ room: 2 });
  });

  it('do not count what nobody can be told: of a muted kind, or by no channel', async () => {
    office.errandsWait(2);
    const muted = await office.enrolled();
    await office.given.preference(muted, { muted_kinds: ['GUIDE_TO_ACKNOWLEDGE'] });
    const nobodys = await office.enrolled();
    await office.given.preference(nobodys, { email: false, in_app: false });
    await office.refreshAndPlan();
    expect(await office.channels(muted)).toEqual(['EMAIL', 'EMAIL', 'IN_APP', 'IN_APP']);
    expect(await office.channels(nobodys)).toEqual([]);
    await office.given.sql('UPDATE person_preference SET in_app = true WHERE person_id = $1', [nobodys]);
    office.clock.advance({ days: 1 });
    office.errandsWait(2);
    await office.refreshAndPlan();
    expect({ room: await plannedNow(nobodys) }).toEqual({ room: 2 });
  });
});
