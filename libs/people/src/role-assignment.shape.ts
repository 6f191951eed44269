import { column, Shape } from '@sillage/platform';
import { orgUnitShape } from './org-unit.shape.js';

/** A role with its scope; its programme is added by libs/programmes. */
export const roleAssignmentShape = new Shape('RoleAssignment', {
  table: 'role_assignment',
  always: { id: 'id', orgUnitId: 'org_unit_id', programmeId: 'programme_id' },
}).add({
  role: column('role'),
  orgUnit: { of: orgUnitShape, sql: ({ row, ...at }) => orgUnitShape.one(at, `${row}.org_unit_id`) },
});
