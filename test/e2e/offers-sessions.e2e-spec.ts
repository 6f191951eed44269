import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@sillage/platform';
import { givenSession, type SessionFacts } from '../support/given-session.js';
import { TransitionOffice } from '../support/transitions.js';

const now = '2026-03-02T09:00:00Z';
const code = 'K7M3QX';

/** Around the time at which everybody tries; each lasts an hour. */
const sessions = {
  'to come': { startsAt: '2026-03-09T09:00:00Z' },
  'to come, and full': { startsAt: '2026-03-09T09:00:00Z', capacity: 1 },
  'to come, without a limit': { startsAt: '2026-03-09T09:00:00Z', capacity: null },
  'about to begin': { startsAt: '2026-03-02T09:15:00Z' },
  'about to begin in a moment more': { startsAt: '2026-03-02T09:15:00.001Z' },
  begun: { startsAt: now },
  'begun, and full': { startsAt: now, capacity: 1 },
  over: { startsAt: '2026-03-01T08:00:00Z', status: 'COMPLETED' },
  'over for a moment more': { startsAt: '2026-03-01T07:59:59.999Z', status: 'COMPLETED' },
  'called off': { startsAt: '2026-03-09T09:00:00Z', status: 'CANCELLED' },
  'called off as it began': { startsAt: now, status: 'CANCELLED' },
} satisfies Record<string, SessionFacts>;
type SessionState = keyof typeof sessions;

const places = {
  nothing: null,
  'a seat': { status: 'REGISTERED' },
  'a place in the waiting list': { status: 'WAITLISTED' },
  'a seat given back': { status: 'CANCELLED' },
  'a presence by the code': {
    status: 'REGISTERED',
    attendance: 'ATTENDED',
    attendance_provenance: 'CHECK_IN_CODE',
    attended_at: now,
  },
  'an absence by the host’s list': { status: 'REGISTERED', attendance: 'ABSENT', attendance_provenance: 'HOST_LIST' },
  'a short presence by a report': {
    status: 'REGISTERED',
    attendance: 'PARTIAL',
    attendance_provenance: 'ATTENDANCE_REPORT',
    attended_at: now,
  },
} as const;
type PlaceState = keyof typeof places;

let office: TransitionOffice;
let programmeId: string;
let units: { here: string; elsewhere: string };
let otherProgrammeId: string;

beforeAll(async () => {
  office = await TransitionOffice.open();
  office.app.clock.set(now);
  const { company } = office;
  units = { here: await company.unit('here'), elsewhere: await company.unit('elsewhere') };
  programmeId = await company.programme('security');
  otherProgrammeId = await company.programme('accessibility');
});
afterAll(() => office.close());

/** A session in that state, with one seat taken by somebody. */
async function session(state: SessionState, hostId?: string): Promise<{ id: string; attendeeId: string }> {
  const { company } = office;
  const host = hostId ?? (await company.person({ unit: units.here }));
  const id = await givenSession(company, programmeId, { ...sessions[state], hostId: host, checkInCode: code });
  const attendeeId = await company.person();
  await company.enrolment(programmeId, attendeeId);
  await registration(id, attendeeId, { status: 'REGISTERED' });
  return { id, attendeeId };
}

async function registration(sessionId: string, personId: string, facts: object): Promise<void> {
  const [{ position } = { position: 1 }] = await office.company.sql<{ position: number }>(
    'SELECT count(*)::int + 1 AS position FROM registration WHERE session_id = $1',
    [sessionId],
  );
  const made = { session_id: sessionId, person_id: personId, registered_at: '2026-02-20T09:00:00Z', position };
  await office.company.insert('registration', { ...made, ...facts });
}

async function movesOf(id: string, as: string): Promise<string[]> {
  const answer = await office.ask<{ session: { viewerMay: string[] } | null }>(
    'query ($id: ID!) { session(id: $id) { viewerMay } }',
    { id },
    as,
  );
  return answer.session?.viewerMay ?? [];
}

/** Whether it was done, and changed something. */
async function made([operation, type]: readonly [string, string], input: object, as: string): Promise<boolean> {
  const before = await office.everything();
  const { errors } = await office.app.graphql(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`,
    { input },
    as,
  );
  const after = await office.everything();
  const hasChanged = [...after].some(([table, rows]) => before.get(table) !== rows);
  expect(errors === undefined || !hasChanged).toBe(true);
  return errors === undefined && hasChanged;
}

async function statusOf(sessionId: string, personId: string): Promise<string | undefined> {
  const [row] = await office.company.sql<{ status: string }>(
    'SELECT status FROM registration WHERE session_id = $1 AND person_id = $2',
    [sessionId, personId],
  );
  return row?.status;
}

const situations = (Object.keys(sessions) as SessionState[]).flatMap((state) =>
  (Object.keys(places) as PlaceState[])
    // No seat is taken twice.
    .filter((place) => !(sessions[state] as SessionFacts).capacity || places[place]?.status !== 'REGISTERED')
    .map((place) => ({ state, place })),
);

describe('what one may do about a session is what it says', () => {
  it.each(situations)('$state, with $place', async ({ state, place }) => {
    const arranged = async () => {
      const { id } = await session(state);
      const personId = await office.company.person();
      if (places[place] !== null) await registration(id, personId, places[place]);
      return { id, personId, offered: await movesOf(id, personId) };
    };
    const wants = await arranged();
    const isRegistered = await made(['registerForSession', 'SessionInput'], { sessionId: wants.id }, wants.personId);
    const registered = isRegistered ? await statusOf(wants.id, wants.personId) : null;
    const gives = await arranged();
    const gave = await made(['cancelRegistration', 'SessionInput'], { sessionId: gives.id }, gives.personId);
    const comes = await arranged();
    const came = await made(['checkInToSession', 'CheckInInput'], { sessionId: comes.id, code }, comes.personId);

    const possible = {
      REGISTER: registered === 'REGISTERED',
      JOIN_WAITING_LIST: registered === 'WAITLISTED',
      CANCEL_REGISTRATION: gave,
      CHECK_IN: came,
    };
    const moves = Object.entries(possible).flatMap(([move, isPossible]) => (isPossible ? [move] : []));
    for (const { offered } of [wants, gives, comes]) expect(offered).toEqual(moves);
  });

  it('has no seat in a draft, which its host may change and publish', async () => {
    const host = await office.company.person();
    const { id } = await session('to come', host);
    await office.company.sql(`UPDATE session SET status = 'DRAFT' WHERE id = $1`, [id]);
    expect(await movesOf(id, host)).toEqual(['RESCHEDULE', 'UPDATE', 'PUBLISH']);
    expect(await made(['registerForSession', 'SessionInput'], { sessionId: id }, host)).toBe(false);
  });
});

type Grant = { role: Role; unit?: 'here' | 'elsewhere'; programme?: 'this' | 'another' };
const runners: Record<string, Grant[] | 'host'> = {
  'the host': 'host',
  'a colleague': [],
  'a TRAINER of everything': [{ role: 'TRAINER' }],
  'a TRAINER of the host’s unit': [{ role: 'TRAINER', unit: 'here', programme: 'this' }],
  'a TRAINER of another unit': [{ role: 'TRAINER', unit: 'elsewhere' }],
  'a TRAINER for another programme': [{ role: 'TRAINER', programme: 'another' }],
  'a TRAINER of that unit for another programme, and of another unit for this one': [
    { role: 'TRAINER', unit: 'here', programme: 'another' },
    { role: 'TRAINER', unit: 'elsewhere', programme: 'this' },
  ],
  'a PROGRAMME_MANAGER of the host’s unit': [{ role: 'PROGRAMME_MANAGER', unit: 'here' }],
  'a LOCAL_LEAD': [{ role: 'LOCAL_LEAD' }],
  'an ADMIN': [{ role: 'ADMIN' }],
};

describe.each(Object.entries(runners))('what %s may do in running a session is what it says', (_, grants) => {
  let personId: string;

  beforeAll(async () => {
    const { company } = office;
    personId = await company.person({ unit: units.here });
    for (const { role, unit, programme } of grants === 'host' ? [] : grants) {
      await company.insert('role_assignment', {
        person_id: personId,
        role,
        org_unit_id: unit ? units[unit] : null,
        programme_id: programme ? { this: programmeId, another: otherProgrammeId }[programme] : null,
      });
    }
  });

  it.each(Object.keys(sessions) as SessionState[])('that is %s', async (state) => {
    const arranged = async () => {
      const made_ = await session(state, grants === 'host' ? personId : undefined);
      return { ...made_, offered: await movesOf(made_.id, personId) };
    };
    const [records, moves, cancels] = [await arranged(), await arranged(), await arranged()];
    const list = { sessionId: records.id, personIds: [records.attendeeId], attendance: 'ATTENDED' };
    const times = { startsAt: '2026-03-10T09:00:00Z', endsAt: '2026-03-10T10:00:00Z' };
    const possible = {
      RECORD_ATTENDANCE: await made(['recordAttendance', 'RecordAttendanceInput'], list, personId),
      RESCHEDULE: await made(
        ['rescheduleSession', 'RescheduleSessionInput'],
        { sessionId: moves.id, ...times },
        personId,
      ),
      CANCEL: await made(['cancelSession', 'SessionInput'], { sessionId: cancels.id }, personId),
    };
    for (const { offered } of [records, moves, cancels]) {
      const running = offered.filter((move) => move in possible);
      expect(running).toEqual(Object.entries(possible).flatMap(([move, isPossible]) => (isPossible ? [move] : [])));
    }
  });
});

describe('what else a session says', () => {
  type Told = {
    seatsLeft: number | null;
    viewerIsHost: boolean;
    checkInOpensAt: string;
    checkInClosesAt: string;
    viewerRegistration: { counts: boolean } | null;
  };
  const told = async (id: string, as: string): Promise<Told> => {
    const answer = await office.ask<{ session: Told }>(
      `query ($id: ID!) { session(id: $id) {
        seatsLeft viewerIsHost checkInOpensAt checkInClosesAt viewerRegistration { counts } } }`,
      { id },
      as,
    );
    return answer.session;
  };

  it('is how many seats are free, and from when to when its code counts', async () => {
    const host = await office.company.person();
    const { id, attendeeId } = await session('to come', host);
    const facts = {
      seatsLeft: 19,
      checkInOpensAt: '2026-03-09T08:45:00.000Z',
      checkInClosesAt: '2026-03-10T10:00:00.000Z',
    };
    expect(await told(id, host)).toEqual({ ...facts, viewerIsHost: true, viewerRegistration: null });
    expect(await told(id, attendeeId)).toEqual({
      ...facts,
      viewerIsHost: false,
      viewerRegistration: { counts: false },
    });
    expect(await told((await session('to come, and full')).id, host)).toMatchObject({ seatsLeft: 0 });
    expect(await told((await session('to come, without a limit')).id, host)).toMatchObject({ seatsLeft: null });
  });

  it.each([
    ['UNKNOWN', false],
    ['ATTENDED', true],
    ['PARTIAL', false],
    ['ABSENT', false],
    ['EXCUSED', false],
    ['REPLAYED', true],
  ])('is whether a presence that is %s counts', async (attendance, counts) => {
    const { id, attendeeId } = await session('over');
    const list = { sessionId: id, personIds: [attendeeId], attendance };
    const { hostId } = (
      await office.company.sql<{ hostId: string }>('SELECT host_id AS "hostId" FROM session WHERE id = $1', [id])
    )[0]!;
    await office.company.sql('UPDATE session SET replay_counts = true WHERE id = $1', [id]);
    if (attendance !== 'UNKNOWN') await made(['recordAttendance', 'RecordAttendanceInput'], list, hostId);
    expect((await told(id, attendeeId)).viewerRegistration).toEqual({ counts });
  });
});
