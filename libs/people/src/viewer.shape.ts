import { capabilitiesOf, listOf, Shape } from '@sillage/platform';
import { PersonPreference } from './preferences/person-preference.entity.js';
import { personShape } from './person.shape.js';
import { roleAssignmentShape } from './roles/role-assignment.shape.js';

/** Whoever is signed in, by their row of `person`. */
export const viewerShape = new Shape('Viewer', { table: 'person', always: { personId: 'id' } }).add({
  person: { of: personShape, sql: ({ row, asked, reading }) => personShape.json(asked, row, reading) },
  roles: {
    of: roleAssignmentShape,
    sql: ({ row, asked, reading }) => {
      const role = reading.alias('role');
      return listOf(
        roleAssignmentShape.json(asked, role, reading),
        `role_assignment ${role} WHERE ${role}.person_id = ${row}.id`,
        `${role}.role, ${role}.id`,
      );
    },
  },
  preferences: {
    sql: ({ row }) => `(SELECT json_build_object('email', c.email, 'inApp', c.in_app,
      'quietHoursStart', c.quiet_hours_start, 'quietHoursEnd', c.quiet_hours_end, 'mutedKinds', c.muted_kinds,
      'visibleAsChampion', c.visible_as_champion, 'openToMentor', c.open_to_mentor)
      FROM person_preference c WHERE c.person_id = ${row}.id)`,
    finish: (said: PersonPreference | null, { reading }) => said ?? PersonPreference.unspoken(reading.actor.personId),
  },
  // Whoever asks knows it already.
  capabilities: { sql: () => 'NULL', finish: (_: null, { reading }) => capabilitiesOf(reading.actor) },
});
