import { viewerShape } from '@sillage/people';
import { hasSeat } from '../session-states.js';
import { SessionStatus } from '../session.entity.js';
import { sessionShape } from '../session.shape.js';
import { calendarUrl } from './calendar-address.js';

viewerShape.add({
  calendarUrl: {
    // Longer of use than a program's token, and no rights of its maker's: not for programs to read.
    sql: ({ row, reading }) =>
      reading.actor.apiToken === null
        ? `(SELECT calendar_token(address.nonce) FROM calendar_address address WHERE address.person_id = ${row}.id)`
        : 'NULL::text',
    finish: (token: string | null, { reading }) => (token === null ? null : calendarUrl(reading.publicUrl, token)),
  },
});

sessionShape.add({
  calendarPath: {
    sql: ({
      row,
      reading,
    }) => `CASE WHEN ${row}.status = '${SessionStatus.SCHEDULED}' AND ${row}.ends_at > ${reading.moment}
      AND ${isOwnSession(row, reading.me)} THEN ${row}.id END`,
    finish: (id: string | null) => (id === null ? null : `/sessions/${id}/calendar.ics`),
  },
});

/** An SQL condition: somebody has a seat in the session, or hosts it. */
export function isOwnSession(session: string, personId: string): string {
  return `(${session}.host_id = ${personId} OR EXISTS (SELECT FROM registration own_seat
    WHERE own_seat.session_id = ${session}.id AND own_seat.person_id = ${personId} AND ${hasSeat('own_seat')}))`;
}
