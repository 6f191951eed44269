import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SnapshotService } from '@sillage/dashboards';
import { PersonDirectory, type Actor } from '@sillage/platform';
import { ReminderOffice } from '../../../../test/support/reminder-office.js';
import { UnsubscribeService } from '../../../messages/src/unsubscribing/unsubscribe.service.js';
import { ReportOrders, reportsAtMost } from './report-orders.js';
import { ReportSending } from './report-sending.js';

describe('figures by mail', () => {
  let office: ReminderOffice;
  let unit: Record<'group' | 'north' | 'south', string>;
  let hr: string;

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
  });
  afterAll(() => office.close());

  beforeEach(async () => {
    await office.given.sql('TRUNCATE org_unit, org_unit_ancestry, adoption_day, statistical_day CASCADE');
    await office.beginAgain();
    const group = await office.given.unit('group');
    unit = { group, north: await office.given.unit('north', group), south: await office.given.unit('south', group) };
    hr = await office.given.person({
      unit: group,
      country: 'FR',
      email: 'hr@example.com',
      locale: 'fr',
      givenName: 'Zoë',
      timeZone: 'Europe/Paris',
    });
    for (const [place, country] of [
      [unit.north, 'FR'],
      [unit.south, 'DE'],
    ] as const) {
      for (let n = 0; n < 60; n += 1) await office.given.person({ unit: place, country, email: null });
    }
    await grant(null);
    await closeDaysUntil('2026-03-04');
    office.clock.set('2026-03-04T10:00:00Z');
  });

  const grant = async (orgUnitId: string | null) =>
    office.given.insert('role_assignment', { person_id: hr, role: 'HR_ANALYST', org_unit_id: orgUnitId });
  const closeDaysUntil = async (...days: string[]) => {
    for (const day of days) {
      office.clock.set(`${day}T00:10:00Z`);
      await office.get(SnapshotService).take();
    }
  };
  const who = async (): Promise<Actor> => {
    const actor = await office.get(PersonDirectory).loadActor(hr);
    if (actor === null) throw new Error('HR has left.');
    return actor;
  };
  const ask = async (orgUnitCode: string | null = null, rhythm: 'WEEKLY' | 'MONTHLY' = 'WEEKLY') =>
    office.get(ReportOrders).request(await who(), { programme: 'social-media', orgUnitCode, rhythm });
  const twoWorkers = async () => {
    await Promise.all([office.get(ReportSending).planDue(), office.get(ReportSending).planDue()]);
    await office.remind();
  };
  const received = () => office.mailServer.to('hr@example.com').map(({ mail }) => mail);
  const orders = async () => office.given.sql<{ rhythm: string }>('SELECT rhythm FROM adoption_report');
  const audited = async () =>
    (
      await office.given.sql<{ action: string }>(
        `SELECT action FROM audit_entry WHERE action LIKE 'adoption.%' AND (actor_id = $1 OR subject_id = $1::text)
         ORDER BY id`,
        [hr],
      )
    ).map(({ action }) => action);

  it('come on Monday morning, once though two workers look, and tell what changed in the reader’s language', async () => {
    const { nextAt } = await ask();
    expect(nextAt).toEqual(new Date('2026-03-09T07:00:00Z'));
    await closeDaysUntil('2026-03-05', '2026-03-09');
    office.clock.set('2026-03-09T06:59:00Z');
    await twoWorkers();
    expect(received()).toEqual([]);
    office.clock.set('2026-03-09T07:00:00Z');
    await twoWorkers();
    await twoWorkers();
    const [mail, ...others] = received();
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/\s: adoption, toute l’entreprise$/);
    expect(mail?.text).toMatch(/^Bonjour Zoë,[\s\S]*sur 121[\s\S]*Allemagne · 6\d · 0 · 0\s%\nFrance · 6\d · 0 · 0\s%/);
    expect(mail?.text).toContain('clôture du 8 mars 2026');
    expect(mail?.text).toMatch(/example\.com\/adoption\?programme=social-media\n/);
    expect(mail?.html).toContain('<table');
    expect(mail?.headers.has('list')).toBe(true);
  });

  it('of a part of the company are on record as any other reading', async () => {
    // Ordered long ago: whoever asks for it has the page open, which is on record already.
    await office.given.insert('adoption_report', {
      id: randomUUID(),
      person_id: hr,
      programme_id: office.programme,
      org_unit_id: unit.north,
      rhythm: 'WEEKLY',
      asked_at: '2026-01-05T12:00:00Z',
      due_at: office.clock.now(),
    });
    expect(await audited()).toEqual([]);
    await closeDaysUntil('2026-03-09');
    office.clock.set('2026-03-09T08:00:00Z');
    await twoWorkers();
    expect(received()).toHaveLength(1);
    expect(await audited()).toEqual(['adoption.read']);
  });

  it.each([
    ['the role is taken', () => office.given.sql('DELETE FROM role_assignment')],
    [
      'the role is for another part now',
      () => office.given.sql('UPDATE role_assignment SET org_unit_id = $1', [unit.south]),
    ],
    [
      'they leave',
      () => office.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [hr]),
    ],
  ])('stop when %s, and nothing is sent', async (_, happens) => {
    await ask('north');
    await closeDaysUntil('2026-03-09');
    office.clock.set('2026-03-09T08:00:00Z');
    await happens();
    await twoWorkers();
    expect(received()).toEqual([]);
    expect(await orders()).toEqual([]);
    expect((await audited()).at(-1)).toBe('adoption.report-ended');
  });

  it('stop when the role is taken after they were put on their way', async () => {
    await ask('north');
    await closeDaysUntil('2026-03-09');
    office.clock.set('2026-03-09T08:00:00Z');
    await office.get(ReportSending).planDue();
    await office.given.sql('DELETE FROM role_assignment');
    await office.remind();
    expect(received()).toEqual([]);
    expect(await office.deliveries()).toEqual(['DROPPED HAPPENED']);
    expect(await orders()).toEqual([]);
  });

  it('come again a week later, one for all the weeks that nobody swept', async () => {
    await ask();
    const champion = await office.given.level(office.programme, 'champion', 1);
    for (const [monday, letters] of [
      ['2026-03-09', 1],
      ['2026-03-16', 2],
      ['2026-04-06', 3],
    ] as const) {
      await closeDaysUntil(monday);
      office.clock.set(`${monday}T08:00:00Z`);
      await twoWorkers();
      expect(received()).toHaveLength(letters);
      for (let n = 0; n < 3; n += 1) {
        const holds = { levelId: champion, labelledSince: `${monday}T09:00:00Z` };
        await office.given.enrolment(office.programme, await office.given.person({ unit: unit.north }), holds);
      }
    }
    expect(received()[1]?.text).toMatch(/Depuis le 8 mars 2026\s: 3 titulaires de plus\./);
    expect(received()[2]?.text).toContain('Il n’y a pas de chiffres du 29 mars 2026');
  });

  it('end by the link in the letter, and by whom they belong to alone', async () => {
    const { id } = await ask();
    await closeDaysUntil('2026-03-09');
    office.clock.set('2026-03-09T08:00:00Z');
    await twoWorkers();
    const other = await office.get(PersonDirectory).loadActor(await office.given.person());
    if (other !== null) await office.get(ReportOrders).end(other, id);
    expect(await orders()).toHaveLength(1);
    const [, token = ''] = /example\.com\/unsubscribe\/(\S+)/.exec(received()[0]?.text ?? '') ?? [];
    await office.get(UnsubscribeService).unsubscribe(token);
    expect(await orders()).toEqual([]);
    expect((await audited()).at(-1)).toBe('adoption.report-ended');
    await office.get(UnsubscribeService).unsubscribe(token);
  });

  it('are ordered once a scope, whose rhythm is the last one asked for', async () => {
    const [first, second] = [await ask(), await ask(null, 'MONTHLY')];
    expect(second).toMatchObject({ id: first.id, rhythm: 'MONTHLY', nextAt: new Date('2026-04-01T06:00:00Z') });
    expect(await orders()).toEqual([{ rhythm: 'MONTHLY' }]);
  });

  it('are refused for what one may not see, and beyond a mailbox’s worth', async () => {
    await office.given.sql('UPDATE role_assignment SET org_unit_id = $1', [unit.south]);
    await expect(ask('north')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await office.given.sql('UPDATE role_assignment SET org_unit_id = NULL');
    for (let n = 0; n < reportsAtMost; n += 1) await ask((await office.given.unit(`u${n}`, unit.north)) && `u${n}`);
    await expect(ask('south')).rejects.toMatchObject({ code: 'CONFLICT' });
    await ask('u0', 'MONTHLY');
  });
});
