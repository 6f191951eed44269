import type { SqlParameters, Actor, Role } from '@sillage/platform';

/**
 * An SQL condition that holds where one of the actor's grants covers both the programme and the unit of a row: for
 * statements over several programmes at once, in which each grant counts only for its own.
 * @param of the SQL expressions of the row's programme id and of its person's unit id
 */
export function enrolmentReach(
  actor: Actor,
  roles: readonly Role[],
  of: { programme: string; unit: string },
  parameters: SqlParameters,
): string {
  const grants = roles.flatMap((role) => actor.grants(role));
  if (grants.length === 0) return 'false';
  const reaches = grants.map(({ orgUnitId, programmeId }) => {
    const conditions = ['true'];
    if (programmeId !== null) conditions.push(`${of.programme} = ${parameters.add(programmeId)}`);
    if (orgUnitId !== null) {
      conditions.push(`EXISTS (SELECT FROM org_unit_ancestry reach
        WHERE reach.descendant_id = ${of.unit} AND reach.ancestor_id = ${parameters.add(orgUnitId)})`);
    }
    return conditions.join(' AND ');
  });
  return `(${reaches.join(' OR ')})`;
}
