import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@sillage/platform';
import { ChangingService, RegistrationService, SchedulingService } from '@sillage/webinars';
import { givenSession, type SessionFacts } from '../../../../test/support/given-session.js';
import { ReminderOffice } from '../../../../test/support/reminder-office.js';
import { acting } from '../../../../test/support/services.js';
import { SessionMessages } from './session-messages.subscribers.js';
import { SessionTelling } from './session-telling.js';

/** A Wednesday, eleven o'clock in Paris; the session is on Monday. */
describe('what happened to a session', () => {
  let office: ReminderOffice;
  let host: string;
  let person: string;

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
  });

  beforeEach(async () => {
    await office.beginAgain();
    host = await office.given.person();
    person = await office.given.person({ timeZone: 'Europe/Paris', locale: 'en' });
  });

  afterAll(() => office.close());

  const session = async (facts: SessionFacts = {}) =>
    givenSession(office.given, office.programme, { hostId: host, title: 'Posts', ...facts });
  const registers = async (id: string, who = person) => office.get(RegistrationService).register(acting(who), id);
  const givesBack = async (id: string, who = person) => office.get(RegistrationService).cancel(acting(who), id);
  const moves = async (id: string, day = '2026-03-10') =>
    office.get(SchedulingService).reschedule(acting(host), id, {
      startsAt: new Date(`${day}T14:00:00Z`),
      endsAt: new Date(`${day}T15:00:00Z`),
    });
  const changes = async (id: string, what: object) => office.get(ChangingService).update(acting(host), id, what);
  const cancels = async (id: string, reason: string | null = null) =>
    office.get(SchedulingService).cancel(acting(host), id, reason);

  /** In the app, the newest last; what is new no more is left out. */
  const app = async (who = person) =>
    (
      await office.given.sql<{ kind: string }>(
        `SELECT kind FROM notification WHERE person_id = $1 AND read_at IS NULL ORDER BY created_at, id`,
        [who],
      )
    ).map(({ kind }) => kind);
  /** What goes to calendars goes alone, and is told elsewhere. */
  const letters = () => office.mailServer.accepted.filter(({ raw }) => !raw.includes('text/calendar'));
  const subjects = () => letters().map(({ mail }) => mail.subject ?? '');
  const lastMail = () => letters().at(-1)?.mail.text ?? '';
  const told = async () => {
    await office.drain();
    await office.drain();
  };
  const later = (minutes: number) => office.clock.set(new Date(office.clock.now().getTime() + minutes * 60_000));

  it('is told of a seat, and of a place in the waiting list, in the app and by mail', async () => {
    const id = await session({ capacity: 1 });
    const waiting = await office.given.person();
    await registers(id);
    await registers(id, waiting);
    await told();
    expect([await app(), await app(waiting)]).toEqual([['SESSION_SEAT'], ['SESSION_WAITING']]);
    expect(subjects().toSorted()).toEqual(['You have a seat in “Posts”', 'You wait for a seat in “Posts”']);
  });

  it('is told to who waits of the seat that becomes theirs, and waiting is news no more', async () => {
    const id = await session({ capacity: 1 });
    const waiting = await office.given.person();
    await registers(id);
    await registers(id, waiting);
    await told();
    later(20);
    await givesBack(id);
    await told();
    expect(await app(waiting)).toEqual(['SESSION_SEATED']);
    expect(subjects().at(-1)).toBe('A seat in “Posts” is yours now');
  });

  it('is told of a new time, place or link, and of no new title', async () => {
    const id = await session();
    await registers(id);
    await told();
    for (const change of [
      async () => moves(id),
      async () => changes(id, { place: 'Room 4' }),
      async () => changes(id, { joinUrl: 'https://meet.example.com/new' }),
      async () => changes(id, { title: 'Posts and pictures', description: 'More.' }),
    ]) {
      later(20);
      await change();
      await told();
    }
    expect(subjects().slice(1)).toEqual([
      '“Posts” has a new time',
      'Where to meet for “Posts” has changed',
      'Where to meet for “Posts” has changed',
    ]);
    expect(await app()).toEqual(['SESSION_SEAT', 'SESSION_MOVED', 'SESSION_CHANGED']);
    expect(await app(host)).toEqual([]);
  });

  it('is told of a cancellation with its reason, and nothing else of that session is news any more', async () => {
    const id = await session();
    await registers(id);
    await moves(id);
    await told();
    later(20);
    await cancels(id, 'The trainer is ill.');
    await told();
    expect(await app()).toEqual(['SESSION_CANCELLED']);
    expect(lastMail()).toContain('is cancelled. The trainer is ill.');
    expect(lastMail()).toContain(`https://sillage.example.com/sessions/${id}`);
  });

  it('goes at once the first time; what follows within ten minutes is one letter, of how things are then', async () => {
    const id = await session();
    const other = await session({ title: 'Pictures' });
    await registers(id);
    await told();
    expect(subjects()).toEqual(['You have a seat in “Posts”']);
    later(2);
    await moves(id);
    await moves(id, '2026-03-11');
    await registers(other);
    await told();
    expect(subjects()).toHaveLength(1);
    later(9);
    await told();
    await told();
    expect(subjects()).toEqual(['You have a seat in “Posts”', 'News of your sessions']);
    expect(lastMail()).toContain('“Posts” has a new time: 11 March');
    expect(lastMail()).toContain('You have a seat in “Pictures”');
    expect(lastMail().match(/has a new time/g)).toHaveLength(1);
  });

  it('is not told when it is true no more', async () => {
    const id = await session();
    await registers(id);
    await givesBack(id);
    await told();
    expect([await app(), subjects()]).toEqual([[], []]);
  });

  it('is told by nothing twice, however often the news comes', async () => {
    const id = await session();
    await registers(id);
    await told();
    const news = { sessionId: id, programmeId: office.programme, personId: person };
    await office.get(UnitOfWork).run(async (tx) => office.get(SessionMessages).onRegistered([news], tx));
    later(20);
    await told();
    expect([await app(), subjects()]).toEqual([['SESSION_SEAT'], ['You have a seat in “Posts”']]);
  });

  it('waits by mail for the end of the quiet hours, unless the session is within a day', async () => {
    const id = await session({ startsAt: '2026-03-09T09:00:00Z' });
    office.clock.set('2026-03-04T22:00:00Z');
    await registers(id);
    await told();
    expect([await app(), subjects()]).toEqual([['SESSION_SEAT'], []]);
    // What is urgent takes along what waits.
    const tomorrow = await session({ title: 'Tomorrow', startsAt: '2026-03-05T09:00:00Z' });
    await registers(tomorrow);
    await told();
    expect(subjects()).toEqual(['News of your sessions']);
    office.clock.set('2026-03-05T22:00:00Z');
    await moves(id);
    await told();
    expect(subjects()).toHaveLength(1);
    office.clock.set('2026-03-06T07:30:00Z');
    await told();
    expect(subjects().at(-1)).toBe('“Posts” has a new time');
  });

  it('is told by mail to nobody who wants none, and in the app all the same', async () => {
    const id = await session();
    await office.given.insert('person_preference', { person_id: person, muted_kinds: ['SESSION_NEWS'] });
    await registers(id);
    await told();
    await office.get(SessionTelling).planLetters();
    await told();
    expect([await app(), subjects()]).toEqual([['SESSION_SEAT'], []]);
  });

  it('is told to who hosts it from now on, and to who did, unless they did it themselves', async () => {
    const id = await session();
    await changes(id, { hostId: person });
    await told();
    expect([await app(), await app(host)]).toEqual([['SESSION_HOSTING'], []]);
    await office
      .get(ChangingService)
      .update(acting(await manager(), { role: 'PROGRAMME_MANAGER' }), id, { hostId: host });
    await told();
    expect([await app(), await app(host)]).toEqual([['SESSION_HOSTING', 'SESSION_HANDED_ON'], ['SESSION_HOSTING']]);
  });

  it('is, of a host who left, told to the programme’s managers and to who hosts the session now', async () => {
    const left = await office.given.person();
    const [one, elsewhere] = [await manager(), await office.given.person()];
    const other = await office.given.programme('other-of-managers');
    await office.given.insert('role_assignment', {
      person_id: elsewhere,
      programme_id: other,
      role: 'PROGRAMME_MANAGER',
    });
    const id = await session();
    await office.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [left]);
    const news = { sessionId: id, programmeId: office.programme, personId: left };
    for (const _ of ['once', 'again']) {
      await office.get(UnitOfWork).run(async (tx) => office.get(SessionMessages).onHostLeft([news], tx));
    }
    await told();
    const rows = await office.given.sql<{ who: string }>(
      `SELECT person_id AS who FROM notification WHERE kind = 'SESSION_HOST_LEFT'`,
    );
    expect(rows.map(({ who }) => who).toSorted()).toEqual([one, host].toSorted());
    expect(subjects()).toEqual(['“Posts” needs a host', '“Posts” needs a host']);
  });

  const manager = async () => {
    const id = await office.given.person();
    await office.given.insert('role_assignment', {
      person_id: id,
      programme_id: office.programme,
      role: 'PROGRAMME_MANAGER',
    });
    return id;
  };
});
