import { departureShape, personShape } from '@sillage/people';
import { listOf } from '@sillage/platform';
import { isToCome } from './session-states.js';
import { sessionShape } from './session.shape.js';

// Who hosts a session, everybody may read.
personShape.add({
  sessionsToHost: ({ row, reading }) => `(SELECT count(*)::int FROM session hosted
    WHERE hosted.host_id = ${row}.id AND ${isToCome('hosted', reading.moment)})`,
});

departureShape.add({
  hostedSessions: {
    of: sessionShape,
    sql: ({ row, asked, reading }) => {
      const session = reading.alias('session');
      const hosted = `session ${session} WHERE ${session}.id IN (SELECT e.subject_id FROM departure_end e
        WHERE e.departure_id = ${row}.id AND e.kind = 'HOSTING')`;
      return listOf(sessionShape.json(asked, session, reading), hosted, `${session}.starts_at, ${session}.id`);
    },
  },
});
