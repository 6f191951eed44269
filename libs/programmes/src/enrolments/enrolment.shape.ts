import { personShape } from '@sillage/people';
import { column, Shape, type Reading } from '@sillage/platform';
import { enrolmentReach, isInReach, lookingAfter } from './enrolment-reach.js';
import type { EnrolmentStatus } from './enrolment.entity.js';
import { EnrolmentMove, founderNamers, movesFrom, whyNotNamed } from './enrolment.policy.js';
import { isArchived, isOfArchived } from '../programme-archive.js';
import { programmeShape } from '../programme.shape.js';

export const enrolmentShape = new Shape('Enrolment', {
  table: 'enrolment',
  always: { id: 'id', personId: 'person_id', programmeId: 'programme_id', levelId: 'level_id' },
}).add({
  status: column('status'),
  enrolledAt: column('enrolled_at'),
  founder: column('founder'),
  person: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.person_id`) },
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
  viewerLooksAfter: ({ row, reading }) => isInReach(row, lookingAfter, reading),
  viewerMay: {
    sql: ({ row, reading }) => `CASE WHEN ${row}.person_id = ${reading.me} THEN json_build_object(
      'status', ${row}.status, 'archived', ${isOfArchived(`${row}.programme_id`)}) END`,
    finish: (own: { status: EnrolmentStatus; archived: boolean } | null) =>
      own === null ? [] : movesFrom(own.status).filter((move) => !own.archived || move !== EnrolmentMove.ENROL),
  },
  viewerMayNameFounder: {
    sql: ({ row, reading }) => founderStatus(row, `NOT ${row}.founder`, reading),
    finish: mayBeNamed,
  },
});

programmeShape.add({
  viewerMayEnrol: {
    sql: ({ row, reading }) => `json_build_object('archived', ${isArchived(row)}, 'status', (SELECT own.status
      FROM enrolment own WHERE own.programme_id = ${row}.id AND own.person_id = ${reading.me}))`,
    finish: ({ status, archived }: { status: EnrolmentStatus | null; archived: boolean }) =>
      !archived && movesFrom(status).includes('ENROL'),
  },
});

personShape.add({
  enrolment: {
    of: enrolmentShape,
    sql: ({ row, args, asked, reading }) => {
      const enrolment = reading.alias('enrolment');
      const programme = reading.parameters.addUnseen(args['programme'], 'text');
      return `(SELECT ${enrolmentShape.json(asked, enrolment, reading)} FROM enrolment ${enrolment}
        WHERE ${enrolment}.programme_id = (SELECT g.id FROM programme g WHERE g.key = ${programme})
          AND ${enrolment}.person_id = ${row}.id AND ${isEnrolmentVisible(enrolment, row, reading)})`;
    },
  },
});

/**
 * The reader's own, their mentees', and those in their role's reach. Whoever is left out is enrolled or not: the answer
 * does not tell.
 * @param enrolment the name of its row, and `person` that of its person's
 */
export function isEnrolmentVisible(enrolment: string, person: string, reading: Reading): string {
  const of = { programme: `${enrolment}.programme_id`, unit: `${person}.org_unit_id` };
  const reach = enrolmentReach(reading.actor, lookingAfter, of, reading.parameters);
  return `(${reading.me} IN (${enrolment}.person_id, ${enrolment}.mentor_id) OR ${reach})`;
}

/** The SQL expression of an enrolment's status, where the reader names founders and the condition holds; see `mayBeNamed`. */
export function founderStatus(enrolment: string, condition: string, reading: Reading): string {
  return `CASE WHEN ${condition} AND ${isInReach(enrolment, founderNamers, reading)} THEN ${enrolment}.status END`;
}

export function mayBeNamed(status: EnrolmentStatus | null): boolean {
  return status !== null && whyNotNamed(status) === null;
}
