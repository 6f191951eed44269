import { Injectable, Optional } from '@nestjs/common';
import { Database, keyset, type Reading, type Selection } from '@sillage/platform';
import { personSearch } from './person-search.js';
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

  /** The next `limit` active people in the order of their names. */
  async page(filter: PersonFilter, page: Page, asked: Selection, reading: Reading): Promise<FoundPerson[]> {
    const { parameters } = reading;
    const { ctes, from, conditions } = this.matching(filter, reading);
    if (page.after) {
      conditions.push(
        `(p.search_key, p.id) > (${parameters.add(page.after[0])}, ${parameters.add(page.after[1])}::uuid)`,
      );
    }
    // Limit first, join after: joined first, the planner reads everybody.
    const ids = `SELECT p.id FROM ${from} p WHERE ${conditions.join(' AND ')}
      ORDER BY p.search_key, p.id LIMIT ${page.limit}`;
    const rows = await this.database.query<FoundPerson>(
      `${ctes}SELECT p.id, p.search_key AS "searchKey", ${personShape.json(asked, 'p', reading)} AS node
       FROM (${ids}) chosen JOIN person p USING (id) ORDER BY p.search_key, p.id`,
      parameters.values,
    );
    for (const { node } of rows) personShape.finish(node, asked, reading);
    return rows;
  }

  async count(filter: PersonFilter, reading: Reading): Promise<number> {
    const { ctes, from, conditions } = this.matching(filter, reading);
    const [row] = await this.database.query<{ count: number }>(
      `${ctes}SELECT count(*)::int AS count FROM ${from} p WHERE ${conditions.join(' AND ')}`,
      reading.parameters.values,
    );
    return row?.count ?? 0;
  }

  private matching(filter: PersonFilter, { actor, parameters }: Reading) {
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
}
