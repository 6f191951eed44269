import { personShape } from '@sillage/people';
import { column, listOf, Shape, workedOut, type Reading } from '@sillage/platform';
import { programmeShape } from '@sillage/programmes';
import { completesAt, isUnderWay } from './mentorship-states.js';
import { Mentorship } from './mentorship.entity.js';
import { goalsAtMost, whyNotAnotherGoal, whyNotMove } from './mentorship.policy.js';

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
  completesAt: {
    sql: ({ row }) => `(SELECT ${completesAt({ mentorship: row, programme: 'of', mentee: 'theirs' })}
      FROM programme of JOIN enrolment theirs ON theirs.programme_id = of.id AND theirs.person_id = ${row}.mentee_id
      WHERE of.id = ${row}.programme_id AND ${isUnderWay(row)})`,
  },
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
  mentor: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentor_id`) },
  mentee: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentee_id`) },
  mentorPaused: {
    sql: ({ row }) => `(${isUnderWay(row)} AND EXISTS (SELECT FROM enrolment paused
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
  viewerMayAddGoal: {
    sql: ({ row }) => `json_build_object('mentorship', ${factsOf(row)},
      'goals', (SELECT count(*) FROM goal WHERE goal.mentorship_id = ${row}.id))`,
    finish: (read: { mentorship: Facts; goals: number }, { reading }) =>
      mayMove(read.mentorship, { reading }) && whyNotAnotherGoal(read.goals) === null,
  },
  goalsAtMost: () => String(goalsAtMost),
});

mentorshipShape.add(workedOut('facts', ({ row }) => factsOf(row), { viewerMayEnd: mayMove, viewerMayNote: mayMove }));

type Facts = Pick<Mentorship, 'id' | 'mentorId' | 'menteeId' | 'status'>;

function factsOf(row: string): string {
  return `json_build_object('id', ${row}.id, 'mentorId', ${row}.mentor_id, 'menteeId', ${row}.mentee_id,
    'status', ${row}.status)`;
}

function mayMove(facts: Facts, { reading }: { reading: Reading }): boolean {
  return whyNotMove(reading.actor.personId, Object.assign(new Mentorship(), facts)) === null;
}
