import { personShape } from '@sillage/people';
import { column, Role, Shape, type Reading } from '@sillage/platform';
import { enrolmentReach } from './enrolment-reach.js';
import { programmeShape } from './programme.shape.js';

/** Who, besides the person and their mentor, may see an enrolment. */
const mayReadEnrolments = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

export const enrolmentShape = new Shape('Enrolment', {
  table: 'enrolment',
  always: { id: 'id', personId: 'person_id', programmeId: 'programme_id', levelId: 'level_id' },
}).add({
  status: column('status'),
  enrolledAt: column('enrolled_at'),
  founder: column('founder'),
  person: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.person_id`) },
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
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
  const reach = enrolmentReach(reading.actor, mayReadEnrolments, of, reading.parameters);
  return `(${reading.me} IN (${enrolment}.person_id, ${enrolment}.mentor_id) OR ${reach})`;
}
