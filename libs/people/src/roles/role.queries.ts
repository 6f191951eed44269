import { Injectable } from '@nestjs/common';
import { Database, keyset, type Reading, type Role, type Selection } from '@sillage/platform';
import { roleAssignmentShape } from './role-assignment.shape.js';
import type { RoleAssignmentType } from './role.types.js';

export const byHolder = keyset('role-assignments', 'text', 'id');

export type FoundRole = { node: RoleAssignmentType; searchKey: string; id: string };

/** Who has which role, for administrators. */
@Injectable()
export class RoleQueries {
  constructor(private readonly database: Database) {}

  /** The next `limit` roles in the order of their holders' names. */
  async page(
    role: Role | null,
    page: { after: readonly [string, string] | null; limit: number },
    asked: Selection,
    reading: Reading,
  ): Promise<FoundRole[]> {
    const { parameters } = reading;
    const conditions = [ofRole(role, reading)];
    if (page.after !== null) {
      const [searchKey, id] = page.after;
      const place = `(${parameters.addUnseen(searchKey, 'text')}, ${parameters.addUnseen(id, 'uuid')})`;
      conditions.push(`(p.search_key, r.id) > ${place}`);
    }
    const rows = await this.database.query<FoundRole>(
      `SELECT r.id, r.search_key AS "searchKey", ${roleAssignmentShape.json(asked, 'r', reading)} AS node
       FROM (SELECT r.*, p.search_key FROM role_assignment r JOIN person p ON p.id = r.person_id
         WHERE ${conditions.join(' AND ')} ORDER BY p.search_key, r.id LIMIT ${page.limit}) r
       ORDER BY r.search_key, r.id`,
      parameters.values,
    );
    for (const { node } of rows) roleAssignmentShape.finish(node, asked, reading);
    return rows;
  }

  async count(role: Role | null, reading: Reading): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM role_assignment r WHERE ${ofRole(role, reading)}`,
      reading.parameters.values,
    );
    return row?.count ?? 0;
  }
}

function ofRole(role: Role | null, { parameters }: Reading): string {
  return role === null ? 'true' : `r.role = ${parameters.add(role)}`;
}
