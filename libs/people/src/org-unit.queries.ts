import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import { orgUnitShape } from './org-unit.shape.js';
import type { OrgUnitType } from './org-unit.types.js';

@Injectable()
export class OrgUnitQueries {
  constructor(private readonly database: Database) {}

  async findIdByCode(code: string): Promise<string | null> {
    // PostgreSQL's text holds no NUL: such a code is no unit's.
    if (code.includes('\0')) return null;
    const [unit] = await this.database.query<{ id: string }>(`SELECT u.id FROM org_unit u WHERE u.code = $1`, [code]);
    return unit?.id ?? null;
  }

  /** A unit by its code, with what is asked of it. */
  async read(code: string, asked: Selection, reading: Reading): Promise<OrgUnitType | null> {
    if (code.includes('\0')) return null;
    const [row] = await this.database.query<{ unit: OrgUnitType }>(
      `SELECT ${orgUnitShape.json(asked, 'u', reading)} AS unit FROM org_unit u
       WHERE u.code = ${reading.parameters.addUnseen(code, 'text')}`,
      reading.parameters.values,
    );
    return row?.unit ?? null;
  }
}
