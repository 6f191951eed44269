import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { givenSession, type SessionFacts } from '../support/given-session.js';
import { statementsOf } from '../support/statements.js';

describe('sessions, over the API', () => {
  let app: TestApp;
  let given: GivenCompany;
  let programme: string;
  let programmeId: string;
  let trainer: string;
  let count = 0;

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  beforeEach(async () => {
    count += 1;
    app.clock.set('2026-03-02T09:00:00Z');
    programme = `programme-${count}`;
    programmeId = await given.programme(programme);
    trainer = await given.person();
    await given.insert('role_assignment', { person_id: trainer, role: 'TRAINER', programme_id: programmeId });
  });

  afterAll(async () => {
    await given.end();
    await app.close();
  });

  const enrolled = async (facts: Parameters<GivenCompany['person']>[0] = {}) => {
    const person = await given.person(facts);
    await given.enrolment(programmeId, person);
    return person;
  };
  const session = async (facts: SessionFacts = {}) => givenSession(given, programmeId, { hostId: trainer, ...facts });
  const schedule = async (input: object = {}, as = trainer) =>
    app.graphql<{ scheduleSession: { session: { id: string; checkInCode: string } } }>(
      `mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { session {
         id status title timeZone startsAt capacity registeredCount waitlistedCount checkInCode joinUrl host { id } programme { key } } } }`,
      {
        input: {
          programme,
          kind: 'WEBINAR',
          title: ' Write for the web ',
          description: 'What a good post needs.',
          language: 'en',
          startsAt: '2026-03-09T10:00:00+01:00',
          endsAt: '2026-03-09T11:00:00+01:00',
          timeZone: 'Europe/Paris',
          joinUrl: 'https://meet.example.com/abc',
          capacity: 1,
          ...input,
        },
      },
      as,
    );
  const move = async (operation: string, sessionId: string, as: string, more: object = {}) => {
    const type = { checkInToSession: 'CheckInInput' }[operation] ?? 'SessionInput';
    return app.graphql<Record<string, { registration: Record<string, unknown> }>>(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { registration {
         status waitlistPosition attendance session { id registeredCount waitlistedCount } person { id } } } }`,
      { input: { sessionId, ...more } },
      as,
    );
  };
  type SeenSession = {
    joinUrl: string | null;
    checkInCode: string | null;
    viewerRegistration: object;
    registrations: { totalCount: number; nodes: { person: { id: string } }[]; pageInfo: { endCursor: string } } | null;
  };
  const see = async (id: string, fields: string, as: string) => {
    const { data, errors } = await app.graphql<{ session: SeenSession }>(
      `query ($id: ID!) { session(id: $id) { ${fields} } }`,
      { id },
      as,
    );
    expect(errors).toBeUndefined();
    return data.session;
  };
  const list = async (filter: object, as: string, page = '') =>
    (
      await app.graphql<{
        sessions: {
          nodes: { title: string }[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(
        `query ($filter: SessionFilter) { sessions(filter: $filter ${page}) {
           nodes { title } totalCount pageInfo { hasNextPage endCursor } } }`,
        { filter: { programme, ...filter } },
        as,
      )
    ).data.sessions;

  it('go from the trainer’s plan to a person’s attendance', async () => {
    const { data } = await schedule();
    const { id, checkInCode } = data.scheduleSession.session;
    expect(data.scheduleSession.session).toMatchObject({
      status: 'SCHEDULED',
      title: 'Write for the web',
      timeZone: 'Europe/Paris',
      capacity: 1,
      startsAt: '2026-03-09T09:00:00.000Z',
      registeredCount: 0,
      waitlistedCount: 0,
      host: { id: trainer },
      programme: { key: programme },
      joinUrl: 'https://meet.example.com/abc',
    });

    const [first, second] = [await enrolled(), await enrolled()];
    expect((await move('registerForSession', id, first)).data['registerForSession']?.registration).toEqual({
      status: 'REGISTERED',
      waitlistPosition: null,
      attendance: 'UNKNOWN',
      person: { id: first },
      session: { id, registeredCount: 1, waitlistedCount: 0 },
    });
    expect((await move('registerForSession', id, second)).data['registerForSession']?.registration).toMatchObject({
      status: 'WAITLISTED',
      waitlistPosition: 1,
      session: { registeredCount: 1, waitlistedCount: 1 },
    });
    await move('cancelRegistration', id, first);
    expect((await see(id, 'viewerRegistration { status }', second)).viewerRegistration).toEqual({
      status: 'REGISTERED',
    });

    app.clock.set('2026-03-09T09:05:00Z');
    const wrong = await move('checkInToSession', id, second, { code: '222222' });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'input.code' });
    const right = await move('checkInToSession', id, second, { code: ` ${checkInCode.toLowerCase()} ` });
    expect(right.data['checkInToSession']?.registration).toMatchObject({ attendance: 'ATTENDED' });

    app.clock.set('2026-03-09T10:00:00Z');
    await app.runJobs();
    expect(await see(id, 'status', second)).toEqual({ status: 'COMPLETED' });
  });

  it('show the link to those with a seat, and the code and the names to the host and the programme’s managers', async () => {
    const unit = await given.unit(`unit-${count}`);
    const host = await given.person({ unit });
    const id = await session({ hostId: host, capacity: 1 });
    const [seated, waiting] = [await enrolled(), await enrolled()];
    for (const person of [seated, waiting]) await move('registerForSession', id, person);
    const withRole = async (role: string, scope: object) => {
      const person = await given.person();
      await given.insert('role_assignment', { person_id: person, role, ...scope });
      return person;
    };
    const elsewhere = await given.unit(`elsewhere-${count}`);
    const readers = {
      host,
      manager: await withRole('PROGRAMME_MANAGER', { programme_id: programmeId }),
      managerOfTheHostsUnit: await withRole('PROGRAMME_MANAGER', { org_unit_id: unit }),
      managerElsewhere: await withRole('PROGRAMME_MANAGER', { org_unit_id: elsewhere }),
      otherTrainer: trainer,
      seated,
      waiting,
      anybody: await given.person(),
    };
    const seen: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(readers)) {
      const shown = await see(id, 'joinUrl checkInCode registrations { totalCount nodes { person { id } } }', reader);
      seen[name] = [shown.joinUrl !== null, shown.checkInCode !== null, shown.registrations?.totalCount ?? null];
    }
    expect(seen).toEqual({
      host: [true, true, 2],
      manager: [true, true, 2],
      managerOfTheHostsUnit: [true, true, 2],
      managerElsewhere: [false, false, null],
      otherTrainer: [false, false, null],
      seated: [true, false, null],
      waiting: [false, false, null],
      anybody: [false, false, null],
    });
  });

  it('are listed by time, page by page, and filtered', async () => {
    const person = await enrolled();
    const day = (date: number, hour = '09') => `2026-03-${String(date).padStart(2, '0')}T${hour}:00:00Z`;
    await session({ title: 'Third', startsAt: day(12), tags: ['writing'], kind: 'WORKSHOP' });
    await session({ title: 'First', startsAt: day(10), language: 'fr-CA' });
    const second = await session({ title: 'Second', startsAt: day(10, '11'), language: 'fr', tags: ['writing'] });
    await given.sql(`UPDATE session SET status = 'DRAFT' WHERE id = $1`, [await session({ title: 'Hidden' })]);
    await move('registerForSession', second, person);
    const titles = async (filter: object) => (await list(filter, person)).nodes.map(({ title }) => title);

    expect(await titles({})).toEqual(['First', 'Second', 'Third']);
    expect(await titles({ from: day(10, '11'), to: day(12) })).toEqual(['Second']);
    expect(await titles({ from: '2026-03-10T09:30:00Z' })).toEqual(['First', 'Second', 'Third']);
    expect(await titles({ language: 'fr' })).toEqual(['First', 'Second']);
    expect(await titles({ tag: 'writing' })).toEqual(['Second', 'Third']);
    expect(await titles({ kind: 'WORKSHOP' })).toEqual(['Third']);
    expect(await titles({ registeredOnly: true })).toEqual(['Second']);
    expect(await titles({ programme: 'nowhere' })).toEqual([]);

    const firstPage = await list({}, person, ', first: 2');
    expect(firstPage).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await list({}, person, `, first: 2, after: "${firstPage.pageInfo.endCursor}"`);
    expect(rest.nodes).toEqual([{ title: 'Third' }]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('are read by as many statements, however many there are on the page', async () => {
    const person = await enrolled();
    const read = async () => {
      const { errors } = await app.graphql(
        `query ($filter: SessionFilter) { sessions(filter: $filter) { nodes {
           registeredCount waitlistedCount joinUrl checkInCode host { displayName } programme { name }
           viewerRegistration { status waitlistPosition person { displayName } session { title } } } } }`,
        { filter: { programme } },
        person,
      );
      expect(errors).toBeUndefined();
    };
    const register = async () => move('registerForSession', await session({ hostId: await given.person() }), person);
    await register();
    await read();
    const forOne = await statementsOf(read);
    for (let more = 0; more < 9; more += 1) await register();
    expect(await statementsOf(read)).toHaveLength(forOne.length);
  });

  it('page through who registered in the order of arrival', async () => {
    const id = await session();
    const people = [await enrolled(), await enrolled(), await enrolled()];
    for (const person of people) await move('registerForSession', id, person);
    const fields = (page: string) =>
      `registrations(${page}) { nodes { person { id } } pageInfo { endCursor hasNextPage } }`;
    const first = (await see(id, fields('first: 2'), trainer)).registrations;
    const next = (await see(id, fields(`first: 2, after: "${first?.pageInfo.endCursor}"`), trainer)).registrations;
    expect([...(first?.nodes ?? []), ...(next?.nodes ?? [])].map(({ person }) => person.id)).toEqual(people);
  });

  it.each([
    ['a join link that is a script', { joinUrl: 'javascript:alert(1)' }, 'input.joinUrl'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'input.timeZone'],
    ['an end before the start', { endsAt: '2026-03-09T08:00:00Z' }, 'input.endsAt'],
    ['no seat at all', { capacity: 0 }, 'input.capacity'],
    ['a blank title', { title: '  ' }, 'input.title'],
    ['a moment that is none', { startsAt: 'tomorrow' }, 'input.startsAt'],
  ])('refuse %s', async (_, input, argumentPath) => {
    const { errors } = await schedule(input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath });
  });

  it('refuse to be scheduled by who may not, and to be moved by who is not in charge', async () => {
    expect((await schedule({}, await enrolled())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { errors } = await app.graphql(
      `mutation ($input: SessionInput!) { cancelSession(input: $input) { session { status } } }`,
      { input: { sessionId: await session() } },
      await enrolled(),
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('move, take the host’s list, and say in French what cannot be done', async () => {
    const id = await session();
    const person = await enrolled({ locale: 'fr' });
    const reschedule = `mutation ($input: RescheduleSessionInput!) { rescheduleSession(input: $input) { session { startsAt } } }`;
    const times = { startsAt: '2026-03-10T09:00:00Z', endsAt: '2026-03-10T10:00:00Z' };
    expect((await app.graphql(reschedule, { input: { sessionId: id, ...times } }, trainer)).data).toEqual({
      rescheduleSession: { session: { startsAt: '2026-03-10T09:00:00.000Z' } },
    });
    const early = await move('checkInToSession', id, person, { code: 'K7M3QX' });
    expect(early.errors?.[0]?.message).toMatch(/9:45|09:45/);
    expect(early.errors?.[0]?.message).toMatch(/^L’enregistrement ouvre/);
    app.clock.set('2026-03-10T09:30:00Z');
    const record = await app.graphql(
      `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { session { registeredCount } } }`,
      { input: { sessionId: id, personIds: [person], attendance: 'ATTENDED' } },
      trainer,
    );
    expect(record.data).toEqual({ recordAttendance: { session: { registeredCount: 1 } } });
    expect(await see(id, 'viewerRegistration { attendance }', person)).toEqual({
      viewerRegistration: { attendance: 'ATTENDED' },
    });
  });

  it('are null or not found alike for an id that belongs to nothing', async () => {
    const nothing = '0198a000-0000-7000-8000-000000000001';
    const person = await enrolled();
    expect(await see(nothing, 'id', person)).toBeNull();
    expect((await move('registerForSession', nothing, person)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { errors } = await app.graphql('{ session(id: "12") { id } }', {}, person);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'id' });
  });
});
