import { Injectable } from '@nestjs/common';
import { Clock, Database, dayIn, earlier, UnitOfWork, type Transaction } from '@sillage/platform';
import { countedMetrics, liveMembers } from './adoption.sql.js';
import { StatisticalGroups } from './disclosure/statistical-groups.js';
import { SpreadDays } from './spread/spread-days.js';
import { PublishedDays } from './sums/published-days.js';

/** Keeps each day's figures as they stood at its end (UTC), and who is counted with whom. */
@Injectable()
export class SnapshotService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: StatisticalGroups,
    private readonly published: PublishedDays,
    private readonly spread: SpreadDays,
  ) {}

  /** Whether a programme has no snapshot yet of the day that ended, or none at all. */
  async isMissing(): Promise<boolean> {
    const found = await this.database.query(`SELECT FROM programme p WHERE ${isWithoutSnapshot} LIMIT 1`, [
      dayBefore(this.clock.now()),
    ]);
    return found.length > 0;
  }

  /**
   * Takes the snapshot of the day that ended, for each programme that has none of it yet; a new programme begins with
   * how it stands now. A day during which no worker ran is missing for ever: what is not known is not made up. One
   * programme after the other, so that nothing waits for all of them.
   */
  async take(): Promise<void> {
    for (;;) {
      const isTaken = await this.unitOfWork.run(async (tx) => {
        const day = dayBefore(tx.now);
        const [next] = await tx.query<{ id: string }>(
          `INSERT INTO adoption_day (programme_id, day, taken_at) SELECT id, $1, $2 FROM programme p
           WHERE ${isWithoutSnapshot} AND EXISTS (SELECT FROM person WHERE active)
           ORDER BY id LIMIT 1
           ON CONFLICT ON CONSTRAINT adoption_day_once DO NOTHING RETURNING programme_id AS id`,
          [day, tx.now],
        );
        if (next === undefined) return false;
        if (!(await this.groups.isDivided(tx, day))) await this.place(tx, day);
        await tx.query(snapshot, [next.id, tx.now, day]);
        await this.published.make(tx, next.id, day);
        await this.spread.keep(tx, next.id, day);
        return true;
      });
      if (!isTaken) return;
    }
  }

  /** Makes ready what was closed before days were divided or their figures were made ready, the last one first. */
  async publishEarlierDays(): Promise<void> {
    for (;;) {
      const isMore = await this.unitOfWork.run(async (tx) => {
        const [next] = await tx.query<{ programmeId: string; day: string }>(
          `SELECT d.programme_id AS "programmeId", d.day::text AS day FROM adoption_day d
           WHERE NOT EXISTS (SELECT FROM published_day p WHERE p.programme_id = d.programme_id AND p.day = d.day)
           ORDER BY d.day DESC, d.programme_id LIMIT 1`,
        );
        if (next === undefined) return false;
        await this.published.make(tx, next.programmeId, next.day);
        return true;
      });
      if (!isMore) return;
    }
  }

  /** Of what is long past, the last close of each month is enough. */
  async thinOut(): Promise<void> {
    for (;;) {
      const [thinned] = await this.unitOfWork.run(async (tx) =>
        tx.query<{ day: string | null }>(`SELECT thin_adoption_days($1)::text AS day`, [dayIn('UTC', tx.now)]),
      );
      if (thinned?.day == null) return;
    }
  }

  /** Writes down where units stand, for those that are new or moved. */
  private async place(tx: Transaction, day: string): Promise<void> {
    await tx.query(placements, [day]);
  }
}

/** Days are those of UTC. */
function dayBefore(now: Date): string {
  return dayIn('UTC', earlier(now, { days: 1 }));
}

/** Of the day `$1`; a programme that is younger than that day begins with one that it has of no other. */
const isWithoutSnapshot = `
  NOT EXISTS (SELECT FROM adoption_day d WHERE d.programme_id = p.id AND d.day = $1::date)
  AND (p.created_at < $1::date + 1 OR NOT EXISTS (SELECT FROM adoption_day d WHERE d.programme_id = p.id))`;

/**
 * Of a programme that is younger than the day, what was acknowledged after it is not told before the next close: who opens
 * one programme after another on the same guide would watch it being read.
 */
const hadAcknowledged = `(programme.created_at < $3::date + 1 OR a.acknowledged_at < $3::date + 1)`;

const people = '(SELECT id, org_unit_id, country FROM person WHERE active)';
export const snapshot = `
  INSERT INTO adoption_snapshot
    (programme_id, day, org_unit_id, country, level_id, enrolled_month, ${countedMetrics.join(', ')})
  SELECT $1, $3, m.org_unit_id, m.country, m.level_id, m.enrolled_month,
    ${countedMetrics.map((metric) => `sum(m.${metric})`).join(', ')}
  FROM (${liveMembers(people, hadAcknowledged)}) m
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
