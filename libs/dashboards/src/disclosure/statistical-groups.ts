import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import type { Transaction } from '@sillage/platform';
import { divide, peopleOf, type Cell } from './division.js';

/** Writes down which people are counted together on a day, once for all programmes. */
@Injectable()
export class StatisticalGroups {
  constructor(private readonly company: CompanySettings) {}

  async isDivided(tx: Transaction, day: string): Promise<boolean> {
    const found = await tx.query(`SELECT FROM statistical_day WHERE day = $1`, [day]);
    return found.length > 0;
  }

  /** Divides a day whose people are counted and whose units are placed. */
  async divideDay(tx: Transaction, day: string): Promise<void> {
    const { minimumGroupSize } = await this.company.current();
    await tx.query(`INSERT INTO statistical_day (day, minimum_group_size) VALUES ($1, $2)`, [day, minimumGroupSize]);
    const groups = divide(await cellsOf(tx, day), await linesOf(tx, day), minimumGroupSize);
    await tx.query(
      `INSERT INTO statistical_group (day, number, org_unit_id, country, people)
       SELECT $1, number, unit, country, people
       FROM unnest($2::uuid[], $3::text[], $4::int[]) WITH ORDINALITY AS made(unit, country, people, number)`,
      [
        day,
        groups.map(({ unit }) => unit),
        groups.map(({ country }) => country),
        groups.map(({ cells }) => peopleOf(cells)),
      ],
    );
    const cells = groups.flatMap((group, index) => group.cells.map((cell) => ({ ...cell, number: index + 1 })));
    await tx.query(
      `INSERT INTO statistical_cell (day, org_unit_id, country, people, number)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::int[], $5::int[])`,
      [
        day,
        cells.map(({ unit }) => unit),
        cells.map(({ country }) => country),
        cells.map(({ people }) => people),
        cells.map(({ number }) => number),
      ],
    );
  }
}

/** Everybody as the day's first snapshot saw them: the others of the day saw the same directory, or a later one. */
async function cellsOf(tx: Transaction, day: string): Promise<Cell[]> {
  return tx.query<Cell>(
    `SELECT s.org_unit_id AS unit, s.country, sum(s.headcount)::int AS people FROM adoption_snapshot s
     WHERE s.day = $1 AND s.programme_id =
       (SELECT d.programme_id FROM adoption_day d WHERE d.day = $1 ORDER BY d.taken_at, d.programme_id LIMIT 1)
     GROUP BY s.org_unit_id, s.country`,
    [day],
  );
}

/** Where units stood on a day. */
export async function linesOf(tx: Transaction, day: string): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ unit: string; line: string[] }>(
    `SELECT DISTINCT ON (org_unit_id) org_unit_id AS unit, ancestor_ids AS line FROM org_unit_placement
     WHERE since <= $1 ORDER BY org_unit_id, since DESC`,
    [day],
  );
  return new Map(rows.map(({ unit, line }) => [unit, line]));
}
