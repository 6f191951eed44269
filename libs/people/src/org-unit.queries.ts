import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { OrgUnitType } from './org-unit.types.js';

const shape = `u.id, u.code, u.name, u.parent_id AS "parentId"`;

/** Reads of the organisation tree; for many units at once, by the closure of the tree. */
@Injectable()
export class OrgUnitQueries {
  constructor(private readonly database: Database) {}

  async findByCode(code: string): Promise<OrgUnitType | null> {
    // PostgreSQL's text holds no NUL: such a code is no unit's.
    if (code.includes('\0')) return null;
    const [unit] = await this.database.query<OrgUnitType>(`SELECT ${shape} FROM org_unit u WHERE u.code = $1`, [code]);
    return unit ?? null;
  }

  async byIds(ids: readonly string[]): Promise<OrgUnitType[]> {
    return this.database.query<OrgUnitType>(`SELECT ${shape} FROM org_unit u WHERE u.id = ANY($1::uuid[])`, [ids]);
  }

  /** From the root down to the parent. */
  async ancestors(ids: readonly string[]): Promise<(OrgUnitType & { of: string })[]> {
    return this.database.query<OrgUnitType & { of: string }>(
      `SELECT a.descendant_id AS of, ${shape} FROM org_unit_ancestry a JOIN org_unit u ON u.id = a.ancestor_id
       WHERE a.descendant_id = ANY($1::uuid[]) AND a.distance > 0 ORDER BY a.descendant_id, a.distance DESC`,
      [ids],
    );
  }

  async children(ids: readonly string[]): Promise<(OrgUnitType & { of: string })[]> {
    return this.database.query<OrgUnitType & { of: string }>(
      `SELECT u.parent_id AS of, ${shape} FROM org_unit u WHERE u.parent_id = ANY($1::uuid[]) ORDER BY u.name, u.code`,
      [ids],
    );
  }
}
