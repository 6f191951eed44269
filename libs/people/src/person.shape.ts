import { column, format, Role, Shape } from '@sillage/platform';
import { orgUnitShape } from './org-unit.shape.js';
import { peopleTexts } from './people.texts.js';
import { reachOf } from './person-scope.js';

const mayReadEmails = [Role.ADMIN, Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

/**
 * An employee, by their row of `person`: whether they are with the company or not, for a colleague who left stays the
 * mentor that they were. Whoever was erased has only that for a name.
 */
export const personShape = new Shape('Person', { table: 'person', always: { id: 'id' } }).add({
  displayName: ({ row, reading }) => {
    const nobody = reading.parameters.add(format(peopleTexts.erasedPerson, reading.locale));
    return `CASE WHEN ${row}.erased_at IS NULL THEN ${row}.display_name ELSE ${nobody}::text END`;
  },
  givenName: column('given_name'),
  familyName: column('family_name'),
  // One's own, and of whoever a role reaches that needs it.
  email: ({ row, reading }) => {
    const reached = reachOf(reading.actor, { roles: mayReadEmails }, `${row}.org_unit_id`, reading.parameters);
    return `CASE WHEN ${row}.id = ${reading.me} OR ${reached} THEN ${row}.email END`;
  },
  locale: column('locale'),
  timeZone: column('time_zone'),
  country: column('country'),
  jobTitle: column('job_title'),
  orgUnit: { of: orgUnitShape, sql: ({ row, ...at }) => orgUnitShape.one(at, `${row}.org_unit_id`) },
});
