import { Injectable } from '@nestjs/common';
import { minimumGroupSize } from '@sillage/company';
import type { Transaction } from '@sillage/platform';
import { countedMetrics } from '../adoption.sql.js';

/**
 * Days on which nothing happened that is counted. What is shown of such a day is what was shown of the one before, without
 * being worked out anew.
 */
@Injectable()
export class QuietDays {
  /** The last closed day of a programme, where this one has the same people, doing the same, in the same places. */
  async dayLike(tx: Transaction, programmeId: string, day: string): Promise<string | null> {
    const [found] = await tx.query<{ day: string }>(dayLike, [programmeId, day]);
    return found?.day ?? null;
  }

  /** Who is counted with whom. */
  async divideAlike(tx: Transaction, day: string, before: string): Promise<void> {
    await tx.query(
      `INSERT INTO statistical_day (day, minimum_group_size) SELECT $1, minimum_group_size FROM statistical_day WHERE day = $2`,
      [day, before],
    );
    await tx.query(
      `INSERT INTO statistical_group (day, number, org_unit_id, country, people)
       SELECT $1, number, org_unit_id, country, people FROM statistical_group WHERE day = $2`,
      [day, before],
    );
    await tx.query(
      `INSERT INTO statistical_cell (day, org_unit_id, country, people, number)
       SELECT $1, org_unit_id, country, people, number FROM statistical_cell WHERE day = $2`,
      [day, before],
    );
  }

  /** What is shown, and where those are counted who have no row. */
  async publishAlike(tx: Transaction, programmeId: string, day: string, before: string): Promise<void> {
    await tx.query(
      `INSERT INTO counted_elsewhere (day, org_unit_id, country, above_id, home_unit_id, home_country, row_unit_id, inside)
       SELECT $1, org_unit_id, country, above_id, home_unit_id, home_country, row_unit_id, inside
       FROM counted_elsewhere WHERE day = $2 AND NOT EXISTS (SELECT FROM published_day WHERE day = $1)`,
      [day, before],
    );
    await tx.query(`INSERT INTO published_day (programme_id, day) VALUES ($1, $2)`, [programmeId, day]);
    const kept = `org_unit_id, country, directly, above_id, groups, exact, ${countedMetrics.join(', ')}`;
    await tx.query(
      `INSERT INTO published_count (programme_id, day, ${kept})
       SELECT programme_id, $2, ${kept} FROM published_count WHERE programme_id = $1 AND day = $3`,
      [programmeId, day, before],
    );
  }
}

const counted = `org_unit_id, country, level_id, enrolled_month, ${countedMetrics.join(', ')}`;
const snapshotOf = (day: string): string =>
  `SELECT ${counted} FROM adoption_snapshot WHERE programme_id = $1 AND day = ${day}`;
const cellsOf = (day: string): string =>
  `SELECT org_unit_id, country, people, number FROM statistical_cell WHERE day = ${day}`;
const differ = (some: string, others: string): string =>
  `EXISTS (${some} EXCEPT ${others}) OR EXISTS (${others} EXCEPT ${some})`;

/**
 * `$1` the programme, `$2` a day whose people are counted and whose units are placed. Who is counted with whom hangs on the
 * size of groups too; where another programme has divided the day, that is looked at instead.
 */
const dayLike = `
  WITH before AS MATERIALIZED (
    SELECT max(day) AS day FROM published_day WHERE programme_id = $1 AND day < $2::date
  )
  SELECT before.day::text AS day FROM before JOIN statistical_day divided ON divided.day = before.day
  WHERE NOT EXISTS (SELECT FROM org_unit_placement WHERE since > before.day AND since <= $2::date)
    AND NOT (${differ(snapshotOf('$2::date'), snapshotOf('before.day'))})
    AND CASE WHEN EXISTS (SELECT FROM statistical_day WHERE day = $2::date)
      THEN NOT (${differ(cellsOf('$2::date'), cellsOf('before.day'))})
      ELSE divided.minimum_group_size = ${minimumGroupSize} END`;
