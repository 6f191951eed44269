import { personShape } from '@sillage/people';
import { column, listOf, Shape } from '@sillage/platform';
import { enrolmentShape, programmeShape } from '@sillage/programmes';

export const invitationShape = new Shape('Invitation', {
  table: 'invitation',
  always: { id: 'id', programmeId: 'programme_id', mentorId: 'mentor_id', menteeId: 'mentee_id' },
}).add({
  direction: column('direction'),
  message: column('message'),
  // One that is past its day is expired, before the sweep comes by.
  status: ({ row, reading }) =>
    `CASE WHEN ${row}.status = 'PENDING' AND ${row}.expires_at <= ${reading.moment} THEN 'EXPIRED' ELSE ${row}.status END`,
  createdAt: column('created_at'),
  expiresAt: column('expires_at'),
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
  mentor: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentor_id`) },
  mentee: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentee_id`) },
});

const goalShape = new Shape('Goal', { table: 'goal', always: { id: 'id' } }).add({
  title: column('title'),
  doneAt: column('done_at'),
});

const checkInShape = new Shape('CheckIn', { table: 'check_in', always: { id: 'id' } }).add({
  heldOn: column('held_on'),
  note: column('note'),
  nextOn: column('next_on'),
});

export const mentorshipShape = new Shape('Mentorship', {
  table: 'mentorship',
  always: { id: 'id', programmeId: 'programme_id', mentorId: 'mentor_id', menteeId: 'mentee_id' },
}).add({
  status: column('status'),
  startedAt: column('started_at'),
  endedAt: column('ended_at'),
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
  mentor: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentor_id`) },
  mentee: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentee_id`) },
  mentorPaused: {
    derived: true,
    sql: ({ row }) => `(${row}.status = 'ACTIVE' AND EXISTS (SELECT FROM enrolment paused
      WHERE paused.programme_id = ${row}.programme_id AND paused.person_id = ${row}.mentor_id
        AND paused.status = 'PAUSED'))`,
  },
  goals: {
    of: goalShape,
    sql: ({ row, asked, reading }) => {
      const goal = reading.alias('goal');
      const from = `goal ${goal} WHERE ${goal}.mentorship_id = ${row}.id`;
      return listOf(goalShape.json(asked, goal, reading), from, `${goal}.created_at, ${goal}.id`);
    },
  },
  // The last one first.
  checkIns: {
    of: checkInShape,
    sql: ({ row, asked, reading }) => {
      const checkIn = reading.alias('check_in');
      const from = `check_in ${checkIn} WHERE ${checkIn}.mentorship_id = ${row}.id`;
      const order = `${checkIn}.held_on DESC, ${checkIn}.recorded_at DESC`;
      return listOf(checkInShape.json(asked, checkIn, reading), from, order);
    },
  },
});

enrolmentShape.add({
  // A mentor stays one after the label that they helped to; not after an end. Named to the mentee, to the mentor, and to
  // everybody when the mentor chose to be seen.
  mentor: {
    of: personShape,
    sql: ({ row, reading, asked }) => {
      const latest = reading.alias('latest');
      return `(SELECT ${personShape.one({ asked, reading }, `${latest}.mentor_id`)} FROM (
          SELECT m.mentor_id FROM mentorship m
          WHERE m.programme_id = ${row}.programme_id AND m.mentee_id = ${row}.person_id AND m.status <> 'ENDED'
          ORDER BY m.started_at DESC LIMIT 1
        ) ${latest}
        WHERE ${reading.me} IN (${row}.person_id, ${latest}.mentor_id) OR EXISTS (SELECT FROM person_preference seen
          WHERE seen.person_id = ${latest}.mentor_id AND seen.visible_as_champion))`;
    },
  },
  // Distance from the founder, who is generation 0; null for somebody who is in no chain.
  generation: ({ row }) => `coalesce((SELECT l.generation FROM lineage l
    WHERE l.programme_id = ${row}.programme_id AND l.person_id = ${row}.person_id),
    CASE WHEN ${row}.founder THEN 0 END)`,
});
