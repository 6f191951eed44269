import { Injectable, Optional } from '@nestjs/common';
import { Database, keyset, Role, type Actor } from '@sillage/platform';
import { personSearch } from './person-search.js';
import { PersonScope } from './person-scope.js';
import type { PersonFilter, PersonType } from './person.types.js';
import { ProgrammeFacts } from './programme-facts.js';
import { SqlParameters } from './sql-parameters.js';

export const byName = keyset('people', 'text', 'id');

export type PersonRow = PersonType & { searchKey: string; isErased: boolean };

const mayReadEmails = [Role.ADMIN, Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

/** Reads people in the very shape in which the API answers them, so that no field needs a resolver of its own. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    @Optional() private readonly programmes?: ProgrammeFacts,
  ) {}

  /** By id, active or not: a colleague who left stays the mentor that they were. */
  async byIds(actor: Actor | null, ids: readonly string[]): Promise<PersonRow[]> {
    const parameters = new SqlParameters();
    const wanted = parameters.add(ids);
    return this.database.query<PersonRow>(
      this.shaped(actor, `SELECT unnest(${wanted}::uuid[]) AS id`, parameters),
      parameters.values,
    );
  }

  /** The next `limit` active people in the order of their names. */
  async page(
    actor: Actor,
    filter: PersonFilter,
    page: { after: readonly [string, string] | null; limit: number },
  ): Promise<PersonRow[]> {
    const parameters = new SqlParameters();
    const { ctes, from, conditions } = this.matching(actor, filter, parameters);
    if (page.after) {
      conditions.push(
        `(p.search_key, p.id) > (${parameters.add(page.after[0])}, ${parameters.add(page.after[1])}::uuid)`,
      );
    }
    // Limit first, join after: joined first, the planner reads everybody.
    const ids = `SELECT p.id FROM ${from} p WHERE ${conditions.join(' AND ')}
      ORDER BY p.search_key, p.id LIMIT ${parameters.add(page.limit)}`;
    const sql = `${ctes}${this.shaped(actor, ids, parameters)} ORDER BY p.search_key, p.id`;
    return this.database.query<PersonRow>(sql, parameters.values);
  }

  async count(actor: Actor, filter: PersonFilter): Promise<number> {
    const parameters = new SqlParameters();
    const { ctes, from, conditions } = this.matching(actor, filter, parameters);
    const [row] = await this.database.query<{ count: number }>(
      `${ctes}SELECT count(*)::int AS count FROM ${from} p WHERE ${conditions.join(' AND ')}`,
      parameters.values,
    );
    return row?.count ?? 0;
  }

  private matching(actor: Actor, filter: PersonFilter, parameters: SqlParameters) {
    const conditions = ['p.active'];
    if (filter.country) conditions.push(`p.country = ${parameters.add(filter.country)}`);
    if (filter.orgUnitCode) {
      conditions.push(`p.org_unit_id IN (SELECT below.descendant_id FROM org_unit_ancestry below
        JOIN org_unit top ON top.id = below.ancestor_id WHERE top.code = ${parameters.add(filter.orgUnitCode)})`);
    }
    if (filter.programme) {
      const label = { programme: filter.programme, level: filter.level ?? null, alumni: filter.alumni ?? false };
      conditions.push(this.programmes?.labelled(actor, label, 'p.id', parameters) ?? 'false');
    }
    const search = personSearch(filter.search, conditions, parameters);
    return search ?? { ctes: '', from: 'person', conditions };
  }

  /** The API's columns for the ids of a statement, with the email only where the actor may read it. */
  private shaped(actor: Actor | null, ids: string, parameters: SqlParameters): string {
    const own = actor === null ? 'false' : `p.id = ${parameters.add(actor.personId)}::uuid`;
    const inScope =
      actor === null ? 'false' : this.scope.condition(actor, { roles: mayReadEmails }, 'p.org_unit_id', parameters);
    return `SELECT p.id, p.display_name AS "displayName", p.given_name AS "givenName", p.family_name AS "familyName",
        CASE WHEN ${own} OR ${inScope} THEN p.email END AS email,
        p.locale, p.time_zone AS "timeZone", p.country, p.job_title AS "jobTitle", p.search_key AS "searchKey",
        p.erased_at IS NOT NULL AS "isErased",
        json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'parentId', u.parent_id) AS "orgUnit"
      FROM (${ids}) chosen JOIN person p USING (id) JOIN org_unit u ON u.id = p.org_unit_id`;
  }
}
