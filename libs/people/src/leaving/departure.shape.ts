import { column, listOf, Shape } from '@sillage/platform';
import { personShape } from '../person.shape.js';
import { roleAssignmentShape } from '../roles/role-assignment.shape.js';
import { isUndoable, undoableUntil, whyNotBringBack, whyNotEnd } from './leaving.policy.js';
import type { Person } from '../person.entity.js';

/** Somebody's leaving, for administrators. */
export const departureShape = new Shape('Departure', { table: 'departure', always: { id: 'id' } }).add({
  at: column('at'),
  undoableUntil: {
    sql: column('at'),
    finish: (at: string, { reading }) => (isUndoable(new Date(at), reading.now) ? undoableUntil(new Date(at)) : null),
  },
  byImport: ({ row }) => `(${row}.import_id IS NOT NULL)`,
  endedBy: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.ended_by`) },
  // Roles that are gone, read as if they were there.
  roles: {
    of: roleAssignmentShape,
    sql: ({ row, asked, reading }) => {
      const role = reading.alias('role_taken');
      const taken = `(SELECT e.subject_id AS id, ${row}.person_id, e.before ->> 'role' AS role,
        (e.before ->> 'orgUnitId')::uuid AS org_unit_id, (e.before ->> 'programmeId')::uuid AS programme_id
        FROM departure_end e WHERE e.departure_id = ${row}.id AND e.kind = 'ROLE') ${role}`;
      return listOf(roleAssignmentShape.json(asked, role, reading), taken, `${role}.role, ${role}.id`);
    },
  },
});

type Standing = Pick<Person, 'id' | 'externalId' | 'active'> & { leftAt: string | null; erased: boolean };

personShape.add({
  departure: {
    of: departureShape,
    sql: ({ row, asked, reading }) => {
      // Before anything is worked out: a parameter that stands nowhere in the statement has no type.
      if (!reading.actor.isAdmin) return 'NULL::json';
      const departure = reading.alias('departure');
      const last = `SELECT ${departureShape.json(asked, departure, reading)} FROM departure ${departure}
        WHERE ${departure}.person_id = ${row}.id AND ${departure}.undone_at IS NULL
        ORDER BY ${departure}.at DESC LIMIT 1`;
      return `CASE WHEN NOT ${row}.active THEN (${last}) END`;
    },
  },
  viewerMayEnd: {
    sql: ({ row, reading }) => (reading.actor.isAdmin ? standing(row) : 'NULL::json'),
    finish: (person: Standing | null, { reading }) =>
      person !== null && person.active && whyNotEnd(reading.actor, person) === null,
  },
  viewerMayBringBack: {
    sql: ({ row, reading }) => (reading.actor.isAdmin ? standing(row) : 'NULL::json'),
    finish: (person: Standing | null, { reading }) =>
      person !== null &&
      !person.erased &&
      whyNotBringBack(person, person.leftAt === null ? null : new Date(person.leftAt), reading.now) === null,
  },
});

function standing(person: string): string {
  return `json_build_object('id', ${person}.id, 'externalId', ${person}.external_id, 'active', ${person}.active,
    'erased', ${person}.erased_at IS NOT NULL, 'leftAt', (SELECT max(d.at) FROM departure d
      WHERE d.person_id = ${person}.id AND d.undone_at IS NULL))`;
}
