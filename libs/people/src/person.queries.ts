import { Injectable, Optional } from '@nestjs/common';
import { Database, keyset, type Reading, type Selection, type SqlParameters } from '@sillage/platform';
import { canBeUndone } from './leaving/departures.js';
import { isAmong, personSearch, type Among, type Matching } from './person-search.js';
import { personShape } from './person.shape.js';
import type { PersonFilter, PersonType } from './person.types.js';
import { ProgrammeFacts } from './programme-facts.js';

export const byName = keyset('people', 'text', 'id');

/** A person with what was asked of them, and their place in the order of names. */
export type FoundPerson = { node: PersonType; searchKey: string; id: string };

type Page = { after: readonly [string, string] | null; limit: number };

/** Reads people in the shape in which the API answers them. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly database: Database,
    @Optional() private readonly programmes?: ProgrammeFacts,
  ) {}

  /** A person by id, active or not; null for who never was or was erased. */
  async find(id: string, asked: Selection, reading: Reading): Promise<PersonType | null> {
    const [row] = await this.database.query<{ node: PersonType }>(
      `SELECT ${personShape.json(asked, 'p', reading)} AS node FROM person p
       WHERE p.id = ${reading.parameters.addUnseen(id, 'uuid')} AND p.erased_at IS NULL`,
      reading.parameters.values,
    );
    return row === undefined ? null : personShape.finish(row.node, asked, reading);
  }

  /** The next `limit` people in the order of their names. */
  async page(filter: PersonFilter, page: Page, asked: Selection, reading: Reading): Promise<FoundPerson[]> {
    const { parameters } = reading;
    const beyond = beyondThat(page.after, parameters);
    const { ctes, from, conditions } = this.matching(filter, reading, { beyond, limit: page.limit });
    conditions.push(beyond);
    // Limit first, join after: joined first, the planner reads everybody.
    const rows = await this.database.query<FoundPerson>(
      `${ctes}SELECT chosen.id, chosen.search_key AS "searchKey", ${personShape.json(asked, 'p', reading)} AS node
       FROM (SELECT listed.id, listed.search_key FROM ${from} WHERE ${conditions.join(' AND ')}
         ORDER BY listed.search_key, listed.id LIMIT ${page.limit}) chosen
       JOIN person p USING (id) ORDER BY chosen.search_key, chosen.id`,
      parameters.values,
    );
    for (const { node } of rows) personShape.finish(node, asked, reading);
    return rows;
  }

  /** The countries in which people of the company are now, by their codes. */
  async countries(): Promise<string[]> {
    // From one country to the next by the index: there are few, and many people.
    const rows = await this.database.query<{ country: string }>(`
      WITH RECURSIVE found AS (
        (SELECT p.country FROM person p WHERE p.active ORDER BY p.country LIMIT 1)
        UNION ALL
        SELECT next.country FROM found, LATERAL (
          SELECT p.country FROM person p WHERE p.active AND p.country > found.country ORDER BY p.country LIMIT 1) next
      )
      SELECT country FROM found ORDER BY country`);
    return rows.map(({ country }) => country);
  }

  async count(filter: PersonFilter, reading: Reading): Promise<number> {
    const { ctes, from, conditions } = this.matching(filter, reading);
    const [row] = await this.database.query<{ count: number }>(
      `${ctes}SELECT count(*)::int AS count FROM ${from} WHERE ${conditions.join(' AND ')}`,
      reading.parameters.values,
    );
    return row?.count ?? 0;
  }

  /** Those who match, as rows of `listed`, which the order of names is read from. */
  private matching(filter: PersonFilter, reading: Reading, page?: { beyond: string; limit: number }): Matching {
    const { parameters } = reading;
    const among: Among = filter.left || filter.leftByImport ? 'who left' : 'who are here';
    const conditions = [isAmong(among, 'p')];
    if (filter.leftByImport) {
      const ended = `d.import_id = ${parameters.add(filter.leftByImport)} AND ${canBeUndone('d', parameters.add(reading.now))}`;
      conditions.push(`p.id IN (SELECT d.person_id FROM departure d WHERE ${ended})`);
    }
    if (filter.country) conditions.push(`p.country = ${parameters.add(filter.country)}`);
    if (filter.orgUnitCode) {
      conditions.push(`p.org_unit_id IN (SELECT below.descendant_id FROM org_unit_ancestry below
        JOIN org_unit top ON top.id = below.ancestor_id WHERE top.code = ${parameters.add(filter.orgUnitCode)})`);
    }
    if (filter.role) {
      conditions.push(
        `p.id IN (SELECT r.person_id FROM role_assignment r WHERE r.role = ${parameters.add(filter.role)})`,
      );
    }
    const labelled = this.labelled(filter, reading);
    const isLabelled = labelled === null ? [] : [`p.id IN (SELECT holder.id FROM (${labelled}) holder)`];
    const search = personSearch(
      { words: filter.search, among, conditions: [...conditions, ...isLabelled] },
      parameters,
      page,
    );
    if (search !== null) return search;
    if (labelled !== null)
      return { ctes: '', from: `(${labelled}) listed JOIN person p ON p.id = listed.id`, conditions };
    return { ctes: '', from: 'person p CROSS JOIN LATERAL (SELECT p.search_key, p.id) listed', conditions };
  }

  private labelled({ programme, level = null, alumni }: PersonFilter, reading: Reading): string | null {
    if (!programme) return null;
    const nobody = 'SELECT p.id, p.search_key FROM person p WHERE false';
    return this.programmes?.labelled({ programme, level, alumni: alumni ?? false }, reading) ?? nobody;
  }
}

function beyondThat(after: Page['after'], parameters: SqlParameters): string {
  if (after === null) return 'true';
  const [searchKey, id] = after;
  return `(listed.search_key, listed.id) > (${parameters.addUnseen(searchKey, 'text')}, ${parameters.addUnseen(id, 'uuid')})`;
}
