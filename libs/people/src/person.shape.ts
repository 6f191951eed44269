import { column, format, Shape, type Reading } from '@sillage/platform';
import { mayReadAddress } from './address-readers.js';
import { orgUnitShape } from './organisation/org-unit.shape.js';
import { peopleTexts } from './people.texts.js';

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
  email: ({ row, reading }) => `CASE WHEN ${mayReadAddress(row, reading)} THEN ${row}.email END`,
  locale: column('locale'),
  timeZone: column('time_zone'),
  country: column('country'),
  jobTitle: column('job_title'),
  externalId: ({ row, reading }) => forAdministrators(reading, `${row}.external_id`),
  leftOn: ({ row, reading }) => forAdministrators(reading, `(${row}.deactivated_at AT TIME ZONE 'UTC')::date`),
  // The last administrator is who asks: nobody erases themselves.
  viewerMayErase: ({ row, reading }) =>
    reading.actor.isAdmin ? `(${row}.id <> ${reading.me} AND ${row}.erased_at IS NULL)` : 'false',
  orgUnit: { of: orgUnitShape, sql: ({ row, ...at }) => orgUnitShape.one(at, `${row}.org_unit_id`) },
});

function forAdministrators({ actor }: Reading, sql: string): string {
  return actor.isAdmin ? sql : 'NULL';
}
