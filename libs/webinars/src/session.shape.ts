import { personShape } from '@sillage/people';
import { column, connection, keyset, listOf, pageArguments, Shape, workedOut } from '@sillage/platform';
import { programmeShape } from '@sillage/programmes';
import { attendanceImportShape } from './attendance/attendance-import.shape.js';
import { ArrivalArgs, type RegistrationType } from './registrations/registration.types.js';
import { checkInWindow } from './attendance/check-in-window.js';
import { isReached } from './session-reach.js';
import { seatsLeftOf } from './registrations/seats.js';
import { movesOf, type Standing } from './session-moves.policy.js';
import { hasSeat, isInForce, isUntold, countsAsTraining } from './session-states.js';
import { Session } from './session.entity.js';
import { overseers, schedulers } from './session.policy.js';

export const byArrival = keyset('registrations', 'number');

export const sessionShape = new Shape('Session', {
  table: 'session',
  always: { id: 'id', programmeId: 'programme_id', hostId: 'host_id' },
});
export const registrationShape = new Shape('Registration', {
  table: 'registration',
  always: { id: 'id', sessionId: 'session_id', personId: 'person_id' },
});

sessionShape.add({
  kind: column('kind'),
  title: column('title'),
  description: column('description'),
  language: column('language'),
  tags: column('tags'),
  startsAt: column('starts_at'),
  endsAt: column('ends_at'),
  timeZone: column('time_zone'),
  place: column('place'),
  replayUrl: column('replay_url'),
  capacity: column('capacity'),
  registeredCount: column('registered_count'),
  waitlistedCount: column('waitlisted_count'),
  status: column('status'),
  cancelReason: column('cancel_reason'),
  minimumShare: column('minimum_share'),
  replayCounts: column('replay_counts'),
  seatsLeft: ({ row }) => seatsLeftOf(row),
  viewerIsHost: ({ row, reading }) => `(${row}.host_id = ${reading.me})`,
  viewerMay: {
    sql: ({ row, reading }) => `json_build_object('session', ${timesOf(row)}, 'seatsLeft', ${seatsLeftOf(row)},
      'runs', ${isReached(row, schedulers, reading)}, 'place', (SELECT json_build_object('status', own.status,
        'attendance', own.attendance, 'attendanceProvenance', own.attendance_provenance,
        'addedByHost', own.added_by_host)
        FROM registration own WHERE own.session_id = ${row}.id AND own.person_id = ${reading.me}))`,
    finish: ({ session, ...standing }: Standing & { session: Times }, { reading }) =>
      movesOf(sessionIn(session), standing, reading.now, reading.actor),
  },
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
  host: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.host_id`) },
  viewerRegistration: {
    of: registrationShape,
    sql: ({ row, asked, reading }) => {
      const own = reading.alias('registration');
      return `(SELECT ${registrationShape.json(asked, own, reading)} FROM registration ${own}
        WHERE ${own}.session_id = ${row}.id AND ${own}.person_id = ${reading.me})`;
    },
  },
  joinUrl: ({
    row,
    reading,
  }) => `CASE WHEN ${isReached(row, overseers, reading)} OR EXISTS (SELECT FROM registration seat
    WHERE seat.session_id = ${row}.id AND seat.person_id = ${reading.me} AND ${hasSeat('seat')})
    THEN ${row}.join_url END`,
  checkInCode: ({ row, reading }) => `CASE WHEN ${isReached(row, overseers, reading)} THEN ${row}.check_in_code END`,
  presentCount: ({ row, reading }) => `CASE WHEN ${isReached(row, overseers, reading)} THEN (SELECT count(*)::int
    FROM registration present WHERE present.session_id = ${row}.id AND present.attendance IN ('ATTENDED', 'PARTIAL')) END`,
  attendanceImports: {
    of: attendanceImportShape,
    sql: ({ row, asked, reading }) => {
      const taken = reading.alias('attendance_import');
      const those = `attendance_import ${taken} WHERE ${taken}.session_id = ${row}.id`;
      const list = listOf(
        attendanceImportShape.json(asked, taken, reading),
        those,
        `${taken}.imported_at DESC, ${taken}.id DESC`,
      );
      return `CASE WHEN ${isReached(row, overseers, reading)} THEN ${list} END`;
    },
  },
  // Those with a seat or a place in the waiting list, in the order of their arrival.
  registrations: {
    sql: ({ row, args, asked, reading }) => {
      const wanted = pageArguments(ArrivalArgs, byArrival, args);
      if (wanted === null) return null;
      const { page, after } = wanted;
      const arrived = reading.alias('registration');
      const those = `registration ${arrived} WHERE ${arrived}.session_id = ${row}.id AND ${isInForce(arrived)}`;
      const beyond = `${arrived}.position > ${reading.parameters.addUnseen(after?.[0] ?? 0, 'integer')}`;
      return `CASE WHEN ${isReached(row, overseers, reading)} THEN json_build_object(
        'rows', (SELECT coalesce(json_agg(json_build_object('position', r.position, 'node', r.node) ORDER BY r.position), '[]')
          FROM (SELECT ${arrived}.position, ${registrationShape.json(asked.nodes, arrived, reading)} AS node
            FROM ${those} AND ${beyond} ORDER BY ${arrived}.position LIMIT ${page.first + 1}) r),
        'totalCount', ${asked.asks('totalCount') ? `(SELECT count(*) FROM ${those})` : 'NULL'}) END`;
    },
    finish: (
      read: { rows: { position: number; node: RegistrationType }[]; totalCount: number | null } | null,
      { args, asked, reading },
    ) =>
      read &&
      connection({
        rows: read.rows,
        page: pageArguments(ArrivalArgs, byArrival, args)?.page ?? new ArrivalArgs(),
        order: byArrival,
        cursor: ({ position }) => [position],
        node: ({ node }) => registrationShape.finish(node, asked.nodes, reading),
        totalCount: read.totalCount ?? undefined,
      }),
  },
});

sessionShape.add(
  workedOut('times', ({ row }) => timesOf(row), {
    checkInOpensAt: (times: Times) => checkInWindow(sessionIn(times)).opensAt,
    checkInClosesAt: (times: Times) => checkInWindow(sessionIn(times)).closesAt,
  }),
);

registrationShape.add({
  status: column('status'),
  attendance: column('attendance'),
  attendedMinutes: column('attended_minutes'),
  session: { of: sessionShape, sql: ({ row, ...at }) => sessionShape.one(at, `${row}.session_id`) },
  person: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.person_id`) },
  counts: ({ row }) => countsAsTraining(row),
  // From 1, who is next.
  waitlistPosition: {
    sql: ({ row }) => `CASE WHEN ${row}.status = 'WAITLISTED' AND ${isUntold(row)} THEN
      (SELECT count(*) FROM registration before WHERE before.session_id = ${row}.session_id
        AND before.position <= ${row}.position AND before.status = 'WAITLISTED' AND ${isUntold('before')}) END`,
  },
});

type Times = Pick<Session, 'status'> & { readonly startsAt: string; readonly endsAt: string };

function timesOf(session: string): string {
  return `json_build_object('status', ${session}.status, 'startsAt', ${session}.starts_at, 'endsAt', ${session}.ends_at)`;
}

function sessionIn({ status, startsAt, endsAt }: Times): Session {
  return Object.assign(new Session(), { status, startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
}
