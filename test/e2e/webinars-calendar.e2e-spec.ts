import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import ICAL from 'ical.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { givenSession, type SessionFacts } from '../support/given-session.js';

describe('sessions in somebody’s own calendar', () => {
  let app: TestApp;
  let given: GivenCompany;
  let programmeId: string;
  let trainer: string;

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.get(Config).databaseUrl);
    programmeId = await given.programme('social-media');
    trainer = await given.person();
  });

  beforeEach(() => app.clock.set('2026-03-02T09:00:00Z'));

  afterAll(async () => {
    await given.end();
    await app.close();
  });

  const session = async (facts: SessionFacts = {}) => givenSession(given, programmeId, { hostId: trainer, ...facts });
  const renew = async (as: string, input: object = {}) => {
    const { data, errors } = await app.graphql<{ renewCalendarUrl: { calendarUrl: string | null } }>(
      'mutation ($input: RenewCalendarUrlInput!) { renewCalendarUrl(input: $input) { calendarUrl } }',
      { input },
      as,
    );
    expect(errors).toBeUndefined();
    return data.renewCalendarUrl.calendarUrl;
  };
  const told = async (as: string) =>
    (await app.graphql<{ viewer: { calendarUrl: string | null } }>('{ viewer { calendarUrl } }', {}, as)).data.viewer
      .calendarUrl;
  const fetched = async (url: string | null, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: new URL(url ?? '').pathname, headers });
  const events = (body: string) =>
    new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents('vevent').map((one) => ({
      title: one.getFirstPropertyValue('summary'),
      status: one.getFirstPropertyValue('status'),
      text: String(one.getFirstPropertyValue('description')),
    }));
  const registered = async (facts: SessionFacts, personId: string, status = 'REGISTERED') => {
    const sessionId = await session(facts);
    await given.insert('registration', {
      session_id: sessionId,
      person_id: personId,
      status,
      registered_at: '2026-03-01T09:00:00Z',
      position: 1,
    });
    return sessionId;
  };

  it('are their seats and what they host; not where they wait, nor what they gave back', async () => {
    const person = await given.person({ timeZone: 'Asia/Tokyo', locale: 'fr' });
    expect(await told(person)).toBeNull();
    await registered({ title: 'With a seat' }, person);
    await registered({ title: 'Called off', status: 'CANCELLED', startsAt: '2026-03-10T09:00:00Z' }, person);
    await registered({ title: 'Long ago', status: 'COMPLETED', startsAt: '2025-10-01T09:00:00Z' }, person);
    await registered({ title: 'Waiting' }, person, 'WAITLISTED');
    await registered({ title: 'Given back' }, person, 'CANCELLED');
    await session({ title: 'Hosted', hostId: person, startsAt: '2026-03-11T09:00:00Z' });
    await session({ title: 'Of others' });
    const url = await renew(person);
    expect(await told(person)).toBe(url);
    expect(url).toMatch(/\/calendar\/[0-9a-f]{64}\.ics$/);

    const { statusCode, headers, body } = await fetched(url);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(events(body)).toMatchObject([
      { title: 'With a seat', status: 'CONFIRMED', text: expect.stringContaining('https://meet.example.com/abc') },
      { title: 'Called off', status: 'CANCELLED', text: expect.not.stringContaining('https://meet.example.com/abc') },
      { title: 'Hosted', status: 'CONFIRMED' },
    ]);
    expect(body).toContain('DTSTART;TZID=Asia/Tokyo:20260309T180000');
    expect(body).not.toContain('ATTENDEE');
  });

  it('are not sent again as long as nothing changes', async () => {
    const person = await given.person();
    const sessionId = await registered({}, person);
    const url = await renew(person);
    const first = await fetched(url);
    const known = { 'if-none-match': String(first.headers.etag) };
    app.clock.advance({ minutes: 10 });
    expect(await fetched(url, known)).toMatchObject({ statusCode: 304, body: '' });
    await given.sql(`UPDATE session SET title = 'Another title' WHERE id = $1`, [sessionId]);
    expect(await fetched(url, known)).toMatchObject({
      statusCode: 200,
      body: expect.stringContaining('Another title'),
    });
  });

  it('have an address that stops at once when it is renewed, ended, or its owner leaves', async () => {
    const person = await given.person();
    const first = await renew(person, { clientMutationId: 'a' });
    expect(await renew(person, { clientMutationId: 'a' })).toBe(first);
    const second = await renew(person);
    expect(second).not.toBe(first);
    expect((await fetched(second)).statusCode).toBe(200);
    const never = await fetched(`http://localhost/calendar/${'0'.repeat(64)}.ics`);
    const gone = async (url: string | null) => {
      const { statusCode, body } = await fetched(url);
      const { message, ...said } = JSON.parse(body) as { message?: string };
      expect({ statusCode, message, said }).toEqual({
        statusCode: 404,
        message: (JSON.parse(never.body) as { message?: string }).message,
        said,
      });
      expect(statusCode).toBe(never.statusCode);
    };
    await gone(first);
    expect(await renew(person, { stop: true })).toBeNull();
    await gone(second);
    expect(await told(person)).toBeNull();

    const last = await renew(person);
    const admin = await given.person();
    await given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
    const end = 'mutation ($input: EndPersonInput!) { endPerson(input: $input) { clientMutationId } }';
    expect((await app.graphql(end, { input: { personId: person } }, admin)).errors).toBeUndefined();
    await gone(last);
    expect(await given.sql('SELECT 1 FROM calendar_address WHERE person_id = $1', [person])).toEqual([]);
  });

  it('keep the address itself nowhere', async () => {
    const person = await given.person();
    const token = /([0-9a-f]{64})\.ics$/.exec((await renew(person, { clientMutationId: 'kept' })) ?? '')?.[1] ?? '';
    const rows = await given.sql<{ row: string }>(
      `SELECT to_jsonb(a)::text AS row FROM calendar_address a
       UNION ALL SELECT to_jsonb(c)::text FROM client_mutation c UNION ALL SELECT to_jsonb(e)::text FROM audit_entry e`,
    );
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    expect(rows.some(({ row }) => row.includes(person))).toBe(true);
  });

  it('are fetched one by one by who has a seat and by the host, and by nobody else', async () => {
    const [person, waiting, other] = [await given.person(), await given.person(), await given.person()];
    const sessionId = await registered({ title: 'Write for the web' }, person);
    await given.insert('registration', {
      session_id: sessionId,
      person_id: waiting,
      status: 'WAITLISTED',
      registered_at: '2026-03-01T09:00:00Z',
      position: 2,
    });
    const path = `/sessions/${sessionId}/calendar.ics`;
    const offered = async (as: string) =>
      (
        await app.graphql<{ session: object }>(
          'query ($id: ID!) { session(id: $id) { calendarPath } }',
          { id: sessionId },
          as,
        )
      ).data.session;
    for (const own of [person, trainer]) {
      expect(await offered(own)).toEqual({ calendarPath: path });
      const { statusCode, body } = await app.inject({ method: 'GET', url: path }, own);
      expect(statusCode).toBe(200);
      expect(events(body)).toMatchObject([{ title: 'Write for the web' }]);
    }
    for (const stranger of [waiting, other]) {
      expect(await offered(stranger)).toEqual({ calendarPath: null });
      expect((await app.inject({ method: 'GET', url: path }, stranger)).statusCode).toBe(404);
    }
    expect((await app.inject({ method: 'GET', url: path })).statusCode).toBe(401);
    app.clock.set('2026-03-09T11:00:00Z');
    expect(await offered(person)).toEqual({ calendarPath: null });
  });
});
