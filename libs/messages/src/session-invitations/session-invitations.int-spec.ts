import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@sillage/platform';
import { ChangingService, RegistrationService, SchedulingService } from '@sillage/webinars';
import ICAL from 'ical.js';
import { givenSession, type SessionFacts } from '../../../../test/support/given-session.js';
import { smtpRefusal, type ReceivedMail } from '../../../../test/support/mail-server.js';
import { ReminderOffice } from '../../../../test/support/reminder-office.js';
import { acting } from '../../../../test/support/services.js';

/** What a mail program finds for the calendar, read by another library than the one that wrote it. */
function invitationIn({ mail, raw }: ReceivedMail) {
  const attached = mail.attachments.find(({ contentType }) => contentType === 'application/ics');
  const calendar = new ICAL.Component(ICAL.parse(attached?.content.toString('utf8') ?? '') as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('There is no event in it.');
  const event = new ICAL.Event(component);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  if (zone !== null) start.zone = new ICAL.Timezone(zone);
  return {
    // The part by which mail programs offer it (RFC 6047), beside the file.
    method: /Content-Type: text\/calendar;[^:]*?method=(\w+)/i.exec(raw.replaceAll(/\r\n\s+/g, ' '))?.[1],
    says: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    start: start.toJSDate().toISOString(),
    zone: start.zone.tzid,
    status: component.getFirstPropertyValue('status'),
    location: event.location,
    attendees: component.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase()),
  };
}

/** A Wednesday, eleven o'clock in Paris; the session is on Monday, at ten. */
describe('the invitation of a session, by mail', () => {
  let office: ReminderOffice;
  let host: string;
  let person: string;

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
  });
  beforeEach(async () => {
    await office.beginAgain();
    host = await office.given.person();
    person = await office.given.person({ email: 'amina@example.com', timeZone: 'America/New_York', locale: 'en' });
  });
  afterAll(() => office.close());

  const session = async (facts: SessionFacts = {}) =>
    givenSession(office.given, office.programme, { hostId: host, title: 'Posts', ...facts });
  const registers = async (id: string, who = person) => office.get(RegistrationService).register(acting(who), id);
  const givesBack = async (id: string, who = person) => office.get(RegistrationService).cancel(acting(who), id);
  const moves = async (id: string, day: string) =>
    office.get(SchedulingService).reschedule(acting(host), id, {
      startsAt: new Date(`${day}T14:00:00Z`),
      endsAt: new Date(`${day}T15:00:00Z`),
    });
  const changes = async (id: string, what: object) => office.get(ChangingService).update(acting(host), id, what);
  const told = () => office.remind();
  const letters = (to = 'amina@example.com') =>
    office.mailServer.to(to).filter(({ raw }) => raw.includes('text/calendar'));
  const sequences = () => letters().map((letter) => invitationIn(letter).sequence);

  it('comes with the seat, changes with the session, and ends with the seat', async () => {
    const id = await session();
    await registers(id);
    await told();
    await moves(id, '2026-03-10');
    await told();
    await changes(id, { place: 'Room 4' });
    await told();
    await givesBack(id);
    await told();
    const uid = `${id}@sillage.example.com`;
    const of = { uid, attendees: ['mailto:amina@example.com'], zone: 'America/New_York' };
    const asked = { ...of, method: 'REQUEST', says: 'REQUEST', status: 'CONFIRMED' };
    const url = 'https://meet.example.com/abc';
    expect(letters().map(invitationIn)).toEqual([
      { ...asked, sequence: 0, start: '2026-03-09T09:00:00.000Z', location: url },
      { ...asked, sequence: 1, start: '2026-03-10T14:00:00.000Z', location: url },
      { ...asked, sequence: 2, start: '2026-03-10T14:00:00.000Z', location: 'Room 4' },
      {
        ...of,
        method: 'CANCEL',
        says: 'CANCEL',
        status: 'CANCELLED',
        sequence: 3,
        start: '2026-03-10T14:00:00.000Z',
        location: 'Room 4',
      },
    ]);
    expect(letters().map(({ mail }) => mail.subject)).toEqual([
      'Invitation: Posts',
      'Updated invitation: Posts',
      'Updated invitation: Posts',
      'Cancelled: Posts',
    ]);
    expect(letters().at(-1)?.raw).not.toContain(url);
  });

  it('comes again with a number that rises on, when a seat that was given back is taken anew', async () => {
    const id = await session();
    await registers(id);
    await told();
    await givesBack(id);
    await told();
    await registers(id);
    await told();
    expect(sequences()).toEqual([0, 1, 2]);
  });

  it('is for seats: who waits gets it with the seat that becomes theirs', async () => {
    const id = await session({ capacity: 1 });
    const first = await office.given.person();
    await registers(id, first);
    await registers(id);
    await told();
    expect(letters()).toEqual([]);
    await givesBack(id, first);
    await told();
    expect(letters().map(({ mail }) => mail.subject)).toEqual(['Invitation: Posts']);
  });

  it('is taken out of everybody’s calendar when the session is called off', async () => {
    const id = await session();
    await registers(id);
    await told();
    await office.get(SchedulingService).cancel(acting(host), id);
    await told();
    const [, last] = letters();
    expect(last && invitationIn(last)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 });
    expect(last?.mail.text).toContain('is cancelled');
  });

  it('is not sent again for what a calendar does not need to be told by mail', async () => {
    const id = await session();
    await registers(id);
    await told();
    await changes(id, { description: 'More of it.', tags: ['new'], capacity: 30 });
    await told();
    expect(sequences()).toEqual([0]);
  });

  it('is one letter for what happens before it goes, and none for what came to nothing', async () => {
    const id = await session();
    const other = await session({ title: 'Pictures' });
    await registers(id);
    await moves(id, '2026-03-11');
    await registers(other);
    await givesBack(other);
    await told();
    expect(letters().map((letter) => invitationIn(letter).start)).toEqual(['2026-03-11T14:00:00.000Z']);
  });

  it('goes at night, and to nobody who wants no mail, has muted it, has left or has no address', async () => {
    office.clock.set('2026-03-07T02:00:00Z');
    const id = await session();
    const people = await Promise.all([
      office.given.person({ email: 'off@example.com' }),
      office.given.person({ email: 'muted@example.com' }),
      office.given.person({ email: null }),
    ]);
    const [off, muted, without] = people;
    await office.given.preference(off, { email: false });
    await office.given.preference(muted, { muted_kinds: ['SESSION_INVITATION'] });
    for (const who of [person, off, muted, without]) await registers(id, who);
    await told();
    expect(letters()).toHaveLength(1);
    expect([...letters('off@example.com'), ...letters('muted@example.com')]).toEqual([]);
    expect(office.mailServer.accepted.filter(({ raw }) => raw.includes('text/calendar'))).toHaveLength(1);
  });

  it('is sent once though the server was away, as things are then', async () => {
    const id = await session();
    office.mailServer.rules.onMessage = () => {
      throw smtpRefusal(451, 'Try again later');
    };
    await registers(id);
    await told();
    office.mailServer.rules = {};
    await moves(id, '2026-03-12');
    await told();
    office.clock.advance({ minutes: 5 });
    await told();
    expect(letters().map(invitationIn)).toMatchObject([{ method: 'REQUEST', start: '2026-03-12T14:00:00.000Z' }]);
    expect(letters().map(({ mail }) => mail.subject)).toEqual(['Invitation: Posts']);
  });

  it('is not told to who has left the company, whose calendar is no longer ours', async () => {
    const id = await session();
    await registers(id);
    await told();
    await office.get(UnitOfWork).run(async (tx) => {
      await tx.query('UPDATE person SET active = false, deactivated_at = $2 WHERE id = $1', [person, tx.now]);
      await tx.query(`UPDATE registration SET status = 'CANCELLED' WHERE person_id = $1`, [person]);
    });
    await moves(id, '2026-03-12');
    await told();
    expect(sequences()).toEqual([0]);
  });
});
