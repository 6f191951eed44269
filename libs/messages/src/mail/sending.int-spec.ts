import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignInLinks } from '@sillage/accounts';
import { JobDrain, UnitOfWork } from '@sillage/platform';
import { ForgottenPasswords } from '../../../accounts/src/forgotten-passwords.js';
import { smtpRefusal } from '../../../../test/support/mail-server.js';
import { jobBackends, ReminderOffice } from '../../../../test/support/reminder-office.js';
import { SendingService } from './sending.service.js';

describe.each(jobBackends)('sending reminders, with jobs on $backend', ({ redisDatabase }) => {
  let office: ReminderOffice;

  beforeAll(async () => {
    office = await ReminderOffice.open(redisDatabase);
  });

  beforeEach(() => office.beginAgain());

  afterAll(() => office.close());

  it('goes from what waits to a mail in the reader’s language and by their clock', async () => {
    await office.enrolled({
      givenName: 'Zoë',
      familyName: 'Béranger',
      email: 'zoe@example.com',
      locale: 'fr-CA',
      timeZone: 'America/Vancouver',
      country: 'CA',
    });
    await office.given.sql(`UPDATE enrolment SET enrolled_at = '2026-03-02T05:00:00Z'`);
    office.clock.set('2026-03-04T18:00:00Z');
    await office.remind();
    const [received] = office.mailServer.to('zoe@example.com');
    expect(received?.mail.subject).toBe('«\u00a0Les bonnes pratiques\u00a0» vous attend');
    expect(received?.mail.text).toContain('Bonjour Zoë,');
    // Five in the morning of the third, in UTC.
    expect(received?.mail.text).toContain('depuis le 2 mars 2026');
    expect(received?.mail.text).toContain('https://sillage.example.com/guide');
    expect(received?.mail.html).toContain('<html lang="fr">');
    expect(await office.deliveries()).toEqual(['SENT']);
  });

  it('waits for no sweep with sign-in links, whether it is the first or the third of a row', async () => {
    const people: string[] = [];
    for (const name of ['one', 'two', 'three']) {
      const person = await office.given.person({ email: `${name}@example.com` });
      await office.given.insert('account', { person_id: person, invited_at: office.clock.now() });
      people.push(person);
    }
    const work = async () => office.get(JobDrain).drain({ sweeps: false });
    for (const name of ['one', 'two', 'three']) {
      await office.get(ForgottenPasswords).ask(`${name}@example.com`, '192.0.2.1');
      await work();
      expect(office.mailServer.to(`${name}@example.com`)).toHaveLength(1);
    }
    await office.get(UnitOfWork).run((tx) => office.get(SignInLinks).send(tx, null, people, 'INVITED'));
    await work();
    expect(office.mailServer.accepted).toHaveLength(6);
  });

  it('tells it in the app as well', async () => {
    const person = await office.enrolled();
    await office.remind();
    expect(await office.notified(person)).toBe(1);
    expect(await office.deliveries('IN_APP')).toEqual(['SENT']);
  });

  it('holds everything back after a restore until it is let go, and forgets nothing of it', async () => {
    const person = await office.enrolled({ email: 'held@example.com' });
    await office.given.insert('restoration', {
      id: person,
      restored_at: office.clock.now(),
      taken_at: office.clock.now(),
    });
    await office.remind();
    expect(office.mailServer.accepted).toEqual([]);
    expect(await office.notified(person)).toBe(0);
    await office.given.sql('UPDATE restoration SET let_go_at = now()');
    await office.remind();
    expect(office.mailServer.to('held@example.com')).toHaveLength(1);
    expect(await office.notified(person)).toBe(1);
  });

  it('counts among the reminders of the week what the app alone brought, from when it did', async () => {
    const person = await office.enrolled();
    await office.given.preference(person, { email: false });
    await office.remind();
    expect(await office.given.sql('SELECT sent_at, dropped_at FROM reminder')).toEqual([
      { sent_at: office.clock.now(), dropped_at: null },
    ]);
  });

  it('sends once, however many workers take the same batch', async () => {
    for (let n = 0; n < 30; n += 1) await office.enrolled();
    await office.plan();
    const batchId = await office.batch();
    await Promise.all([
      office.get(SendingService).send({ batchId }),
      office.get(SendingService).send({ batchId }),
      office.get(SendingService).send({ batchId }),
    ]);
    await office.get(SendingService).send({ batchId });
    const recipients = office.mailServer.accepted.flatMap((received) => received.recipients);
    expect(recipients).toHaveLength(30);
    expect(new Set(recipients).size).toBe(30);
  });

  it('drops a reminder whose reason is gone at the moment of sending', async () => {
    const person = await office.enrolled();
    await office.plan();
    await office.given.acknowledgement(office.guide.id, person);
    await office.get(SendingService).send({ batchId: await office.batch() });
    expect(office.mailServer.accepted).toHaveLength(0);
    expect(await office.deliveries()).toEqual(['DROPPED HAPPENED']);
    expect(await office.notified(person)).toBe(0);
  });

  it('drops what the person muted, or turned off, since it was planned', async () => {
    const muted = await office.enrolled();
    const off = await office.enrolled();
    await office.plan();
    await office.given.preference(muted, { muted_kinds: ['GUIDE_TO_ACKNOWLEDGE'] });
    await office.given.preference(off, { email: false });
    await office.get(SendingService).send({ batchId: await office.batch() });
    expect(office.mailServer.accepted).toHaveLength(0);
    expect((await office.deliveries()).sort()).toEqual(['DROPPED CHANNEL_OFF', 'DROPPED MUTED']);
    expect([await office.notified(muted), await office.notified(off)]).toEqual([0, 1]);
  });

  it('waits for the end of the quiet hours and of the weekend', async () => {
    await office.enrolled();
    office.clock.set('2026-03-06T21:00:00Z');
    await office.remind();
    expect(office.mailServer.accepted).toHaveLength(0);
    office.clock.set('2026-03-09T06:59:00Z');
    await office.drain();
    expect(office.mailServer.accepted).toHaveLength(0);
    office.clock.set('2026-03-09T07:00:00Z');
    await office.remind();
    expect(office.mailServer.accepted).toHaveLength(1);
  });

  it('loses nothing when the whole queue is lost', async () => {
    for (let n = 0; n < 5; n += 1) await office.enrolled();
    await office.plan();
    await office.batch();
    await office.drain();
    expect(office.mailServer.accepted).toHaveLength(0);
    office.clock.advance({ minutes: 11 });
    await office.remind();
    expect(office.mailServer.accepted).toHaveLength(5);
  });

  it('tries again later what the mail server could not take, and sends it once', async () => {
    await office.enrolled();
    office.mailServer.rules.onRecipient = () => {
      throw smtpRefusal(451, 'later');
    };
    await office.remind();
    expect(await office.deliveries()).toEqual(['PENDING']);
    office.mailServer.rules = {};
    await office.remind();
    expect(office.mailServer.accepted).toHaveLength(0);
    office.clock.advance({ minutes: 1 });
    await office.remind();
    expect(office.mailServer.accepted).toHaveLength(1);
    expect(await office.deliveries()).toEqual(['SENT']);
  });

  it('tells it in the app when the mail server refuses for good, even who wanted mail alone', async () => {
    const person = await office.enrolled();
    await office.given.preference(person, { in_app: false });
    office.mailServer.rules.onRecipient = () => {
      throw smtpRefusal(550, 'no such mailbox');
    };
    await office.remind();
    await office.drain();
    expect((await office.deliveries())[0]).toMatch(/^FAILED .*no such mailbox/);
    expect(await office.notified(person)).toBe(1);
  });

  it('keeps no body of a mail that it really sent', async () => {
    await office.enrolled();
    await office.remind();
    expect(await office.given.sql(`SELECT text, html, sent_at IS NOT NULL AS sent FROM mail`)).toEqual([
      { text: null, html: null, sent: true },
    ]);
  });

  it('sends a campaign in batches', async () => {
    await office.given.sql(
      `WITH made AS (
         INSERT INTO person (external_id, email, given_name, family_name, display_name, locale, time_zone, country,
           org_unit_id, updated_at)
         SELECT 'C' || n, 'c' || n || '@example.com', 'C', 'C', 'C C', 'en', 'Europe/Paris', 'FR',
           (SELECT id FROM org_unit LIMIT 1), now() FROM generate_series(1, 500) n RETURNING id
       )
       INSERT INTO enrolment (programme_id, person_id, status, enrolled_at)
       SELECT $1, id, 'ACTIVE', '2025-01-01T00:00:00Z' FROM made`,
      [office.programme],
    );
    await office.remind();
    expect(new Set(office.mailServer.accepted.flatMap(({ recipients }) => recipients)).size).toBe(500);
    expect(office.mailServer.accepted).toHaveLength(500);
    const [batches] = await office.given.sql<{ n: number }>(`SELECT count(DISTINCT batch_id)::int AS n FROM delivery`);
    expect(batches?.n).toBe(5);
  });
});
