import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import { orgUnitShape } from './org-unit.shape.js';
import type { OrgUnitType } from './org-unit.types.js';

const wordsAtMost = 8;

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

  /**
   * Units by their names: each word begins a word of the unit's own name or of one above it, and one of them of its own.
   * The highest first; without any word, those at the top.
   */
  async find(search: string, limit: number, asked: Selection, reading: Reading): Promise<OrgUnitType[]> {
    const { parameters } = reading;
    const words = search.split(/[\s\0/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const begins = (names: string) =>
      words
        .slice(0, wordsAtMost)
        .map((word) => `strpos(' ' || searched_name(${names}), ' ' || searched_name(${parameters.add(word)})) > 0`);
    const matches =
      words.length === 0 ? 'true' : `${begins('u.path').join(' AND ')} AND (${begins('u.name').join(' OR ')})`;
    const rows = await this.database.query<{ unit: OrgUnitType }>(
      `SELECT ${orgUnitShape.json(asked, 'u', reading)} AS unit FROM (
         SELECT u.* FROM org_unit u WHERE ${matches} ORDER BY u.depth, u.name, u.code LIMIT ${limit}
       ) u ORDER BY u.depth, u.name, u.code`,
      parameters.values,
    );
    return rows.map(({ unit }) => unit);
  }
}
