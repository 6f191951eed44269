import { Role, type Actor, type Reading, type SqlParameters } from '@sillage/platform';

/** Who looks after the people in a programme, and so sees how they get on: DOMAIN's programme managers and local leads. */
export const lookingAfter = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD] as const;

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

/**
 * The same of the reader, about one enrolment.
 * @param enrolment the name of its row
 */
export function isInReach(enrolment: string, roles: readonly Role[], { actor, parameters }: Reading): string {
  const unit = `(SELECT enrolled.org_unit_id FROM person enrolled WHERE enrolled.id = ${enrolment}.person_id)`;
  return enrolmentReach(actor, roles, { programme: `${enrolment}.programme_id`, unit }, parameters);
}
