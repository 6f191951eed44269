import { personShape, roleAssignmentShape } from '@sillage/people';
import {
  Capability,
  isCapable,
  listOf,
  Role,
  rolesThatGive,
  Shape,
  type Reading,
  type Selection,
} from '@sillage/platform';
import { enrolmentReach } from './enrolments/enrolment-reach.js';

/** Who runs a programme; administrators run the company. */
const inTeam = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD, Role.GUIDE_OWNER, Role.TRAINER, Role.HR_ANALYST] as const;

/** A person of a team; its row is `(person_id, programme_id)`. */
export const teamMemberShape = new Shape('TeamMember', {
  table: 'role_assignment',
  always: { personId: 'person_id' },
}).add({
  person: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.person_id`) },
  roles: {
    of: roleAssignmentShape,
    sql: ({ row, asked, reading }) => {
      const grant = reading.alias('role_assignment');
      return listOf(
        roleAssignmentShape.json(asked, grant, reading),
        `role_assignment ${grant} WHERE ${grant}.person_id = ${row}.person_id AND ${isOfTeam(grant, `${row}.programme_id`)}`,
        `array_position(ARRAY[${quoted(inTeam)}], ${grant}.role), ${grant}.id`,
      );
    },
  },
});

/** The SQL expression of the team of a programme, as far as the reader's scope goes; null for who runs none of it. */
export function teamOf(programme: string, asked: Selection, reading: Reading): string {
  const { actor, parameters } = reading;
  const managers = rolesThatGive(Capability.MANAGE_PROGRAMMES);
  const grants = managers.flatMap((role) => actor.grants(role));
  if (grants.length === 0) return 'NULL';
  const runs = grants.some(({ programmeId }) => programmeId === null)
    ? 'true'
    : `${programme}.id = ANY(${parameters.add(grants.map(({ programmeId }) => programmeId))}::uuid[])`;
  const member = reading.alias('member');
  const reach = isCapable(actor, Capability.ADMINISTER)
    ? 'true'
    : enrolmentReach(actor, managers, { programme: `${programme}.id`, unit: 'who.org_unit_id' }, parameters);
  const team = listOf(
    teamMemberShape.json(asked, member, reading),
    `(SELECT DISTINCT who.id AS person_id, ${programme}.id AS programme_id, who.search_key
      FROM role_assignment part JOIN person who ON who.id = part.person_id AND who.active
      WHERE ${isOfTeam('part', `${programme}.id`)} AND ${reach}) ${member}`,
    `${member}.search_key, ${member}.person_id`,
  );
  return `CASE WHEN ${runs} THEN ${team} END`;
}

function isOfTeam(grant: string, programmeId: string): string {
  return `${grant}.role IN (${quoted(inTeam)}) AND (${grant}.programme_id IS NULL OR ${grant}.programme_id = ${programmeId})`;
}

function quoted(roles: readonly Role[]): string {
  return roles.map((role) => `'${role}'`).join(', ');
}
