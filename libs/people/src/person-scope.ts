import { Injectable } from '@nestjs/common';
import { Database, type Actor, type Role, type RoleGrant, SqlParameters } from '@sillage/platform';

/** Through which roles something may be seen or done; with a programme, only grants that cover it count. */
export type ScopeOf = { roles: readonly Role[]; programmeId?: string };

/** Which people an actor's roles reach: the subtrees that the roles were given for. */
@Injectable()
export class PersonScope {
  constructor(private readonly database: Database) {}

  /** Whether the person is within one of the actor's grants. */
  async reaches(actor: Actor, scope: ScopeOf, personId: string): Promise<boolean> {
    const grants = grantsOf(actor, scope);
    if (grants.length === 0) return false;
    const parameters = new SqlParameters();
    const [row] = await this.database.query<{ reached: boolean }>(
      `SELECT ${reachOf(actor, scope, 'p.org_unit_id', parameters)} AS reached
       FROM person p WHERE p.id = ${parameters.add(personId)}`,
      parameters.values,
    );
    return row?.reached ?? false;
  }
}

/**
 * The same as an SQL condition, for statements that list people.
 * @param unit the SQL expression of the person's org_unit_id
 */
export function reachOf(actor: Actor, scope: ScopeOf, unit: string, parameters: SqlParameters): string {
  const roots = rootsOf(grantsOf(actor, scope));
  if (roots === 'all') return 'true';
  if (roots.length === 0) return 'false';
  return `EXISTS (SELECT FROM org_unit_ancestry reach
    WHERE reach.descendant_id = ${unit} AND reach.ancestor_id = ANY(${parameters.add(roots)}::uuid[]))`;
}

function grantsOf(actor: Actor, { roles, programmeId }: ScopeOf): RoleGrant[] {
  return roles.flatMap((role) => actor.grants(role, programmeId));
}

function rootsOf(grants: readonly RoleGrant[]): 'all' | string[] {
  const roots: string[] = [];
  for (const { orgUnitId } of grants) {
    if (orgUnitId === null) return 'all';
    roots.push(orgUnitId);
  }
  return roots;
}
