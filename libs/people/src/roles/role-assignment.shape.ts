import { column, listOf, Role, Shape } from '@sillage/platform';
import { orgUnitShape } from '../organisation/org-unit.shape.js';
import { personShape } from '../person.shape.js';

/** A role with its scope; its programme is added by libs/programmes. */
export const roleAssignmentShape = new Shape('RoleAssignment', {
  table: 'role_assignment',
  always: { id: 'id', orgUnitId: 'org_unit_id', programmeId: 'programme_id' },
}).add({
  role: column('role'),
  person: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.person_id`) },
  orgUnit: { of: orgUnitShape, sql: ({ row, ...at }) => orgUnitShape.one(at, `${row}.org_unit_id`) },
  viewerMayTake: ({ row, reading }) =>
    reading.actor.isAdmin
      ? `(${row}.role <> '${Role.ADMIN}' OR EXISTS (SELECT FROM role_assignment other
          JOIN person admin ON admin.id = other.person_id
          WHERE other.role = '${Role.ADMIN}' AND admin.active AND other.person_id <> ${row}.person_id))`
      : 'false',
});

personShape.add({
  roles: {
    of: roleAssignmentShape,
    sql: ({ row, asked, reading }) => {
      const grant = reading.alias('role_assignment');
      const roles = listOf(
        roleAssignmentShape.json(asked, grant, reading),
        `role_assignment ${grant} WHERE ${grant}.person_id = ${row}.id`,
        `${grant}.role, ${grant}.id`,
      );
      return reading.actor.isAdmin ? roles : `CASE WHEN ${row}.id = ${reading.me} THEN ${roles} END`;
    },
  },
});
