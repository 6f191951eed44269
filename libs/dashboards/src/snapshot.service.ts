import { Injectable } from '@nestjs/common';
import { dayIn, earlier, UnitOfWork, type Transaction } from '@sillage/platform';
import { countedMetrics, liveMembers } from './adoption.sql.js';
import { StatisticalGroups } from './disclosure/statistical-groups.js';

/** Keeps each day's figures as they stood at its end (UTC), and who is counted with whom. */
@Injectable()
export class SnapshotService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: StatisticalGroups,
  ) {}

  /**
   * Takes the snapshot of the day that ended, for each programme that has none of it yet; a new programme begins with
   * how it stands now. A day during which no worker ran is missing for ever: what is not known is not made up.
   */
  async take(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const day = dayIn('UTC', earlier(tx.now, { days: 1 }));
      const missing = await tx.query<{ id: string }>(
        `INSERT INTO adoption_day (programme_id, day, taken_at) SELECT id, $1, $2 FROM programme p
         WHERE NOT EXISTS (SELECT FROM adoption_day d WHERE d.programme_id = p.id AND (d.day = $1 OR p.created_at >= $1::date + 1))
           AND EXISTS (SELECT FROM person WHERE active)
         ON CONFLICT ON CONSTRAINT adoption_day_once DO NOTHING RETURNING programme_id AS id`,
        [day, tx.now],
      );
      if (missing.length === 0) return;
      const isDivided = await this.groups.isDivided(tx, day);
      if (!isDivided) await this.place(tx, day);
      for (const { id } of missing) await tx.query(snapshot, [id, tx.now, day]);
      if (!isDivided) await this.groups.divideDay(tx, day);
    });
  }

  /** Divides the people of days that were closed before there were groups, the last one first. */
  async divideEarlierDays(): Promise<void> {
    for (;;) {
      const isMore = await this.unitOfWork.run(async (tx) => {
        const [next] = await tx.query<{ day: string }>(
          `SELECT d.day::text AS day FROM adoption_day d
           WHERE NOT EXISTS (SELECT FROM statistical_day s WHERE s.day = d.day) ORDER BY d.day DESC LIMIT 1`,
        );
        if (next === undefined) return false;
        await this.groups.divideDay(tx, next.day);
        return true;
      });
      if (!isMore) return;
    }
  }

  /** Writes down where units stand, for those that are new or moved. */
  private async place(tx: Transaction, day: string): Promise<void> {
    await tx.query(placements, [day]);
  }
}

const people = '(SELECT id, org_unit_id, country FROM person WHERE active)';
export const snapshot = `
  INSERT INTO adoption_snapshot
    (programme_id, day, org_unit_id, country, level_id, enrolled_month, ${countedMetrics.join(', ')})
  SELECT $1, $3, m.org_unit_id, m.country, m.level_id, m.enrolled_month,
    ${countedMetrics.map((metric) => `sum(m.${metric})`).join(', ')}
  FROM (${liveMembers(people)}) m
  GROUP BY m.org_unit_id, m.country, m.level_id, m.enrolled_month`;

export const placements = `
  WITH standing AS (
    SELECT descendant_id AS org_unit_id, array_agg(ancestor_id ORDER BY distance DESC) AS ancestor_ids
    FROM org_unit_ancestry GROUP BY descendant_id
  )
  INSERT INTO org_unit_placement (org_unit_id, since, ancestor_ids)
  SELECT s.org_unit_id, $1, s.ancestor_ids FROM standing s
  WHERE s.ancestor_ids IS DISTINCT FROM (SELECT p.ancestor_ids FROM org_unit_placement p
    WHERE p.org_unit_id = s.org_unit_id ORDER BY p.since DESC LIMIT 1)
  ON CONFLICT ON CONSTRAINT org_unit_placement_once_a_day DO NOTHING`;
