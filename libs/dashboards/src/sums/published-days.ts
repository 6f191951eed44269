import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { countedMetrics, groupsOfDay } from '../adoption.sql.js';
import { DisclosureKey } from '../disclosure/disclosure-key.js';
import { exactFrom } from '../disclosure/published.js';
import { linesOf, StatisticalGroups } from '../disclosure/statistical-groups.js';
import { countedElsewhere, type HousedCell } from './counted-elsewhere.js';
import { publish, type PublishedSet } from './publish.js';
import { QuietDays } from './quiet-days.js';
import { identityOf, setsOfGroups, type CountedGroup, type SetOfGroups } from './sets-of-groups.js';

export const facts = countedMetrics.slice(1);

/** Makes the figures of a closed day ready to be shown. */
@Injectable()
export class PublishedDays {
  constructor(
    private readonly key: DisclosureKey,
    private readonly groups: StatisticalGroups,
    private readonly quiet: QuietDays,
  ) {}

  /** Of a day whose people are counted and whose units are placed. */
  async make(tx: Transaction, programmeId: string, day: string): Promise<void> {
    // What this transaction wrote, the planner does not know of: it would go through all of it once for each group.
    await tx.query(`SELECT set_config('enable_nestloop', 'off', true)`);
    const before = await this.quiet.dayLike(tx, programmeId, day);
    if (!(await this.groups.isDivided(tx, day))) {
      await (before === null ? this.groups.divideDay(tx, day) : this.quiet.divideAlike(tx, day, before));
    }
    await (before === null
      ? this.publish(tx, programmeId, day)
      : this.quiet.publishAlike(tx, programmeId, day, before));
  }

  private async publish(tx: Transaction, programmeId: string, day: string): Promise<void> {
    const lines = await linesOf(tx, day);
    const sets = setsOfGroups(await groupsOf(tx, programmeId, day), lines);
    const [programme] = await tx.query<{ guide: string | null }>(
      `SELECT guide_key AS guide FROM programme WHERE id = $1`,
      [programmeId],
    );
    const everybody = sets.find(({ unit, isDirect, country }) => unit === null && !isDirect && country === null);
    const isShownExactly = (set: SetOfGroups): boolean =>
      set.identity === everybody?.identity && set.headcount >= exactFrom;
    const published = publish(sets, {
      key: await this.key.current(),
      facts: factsOf(programme?.guide ?? null),
      stands: (set) => (isShownExactly(set) ? { shown: set.done, isExact: true } : null),
    });
    await this.placeElsewhere(tx, day, sets, lines);
    await tx.query(`INSERT INTO published_day (programme_id, day, guide_key) VALUES ($1, $2, $3)`, [
      programmeId,
      day,
      programme?.guide ?? null,
    ]);
    await insertCounts(tx, programmeId, day, published);
  }

  /** Which people are counted elsewhere is the same for all programmes: with the first one it is written down. */
  private async placeElsewhere(
    tx: Transaction,
    day: string,
    sets: readonly SetOfGroups[],
    lines: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    const done = await tx.query(`SELECT FROM published_day WHERE day = $1 LIMIT 1`, [day]);
    if (done.length > 0 || sets.length === 0) return;
    const elsewhere = countedElsewhere(await housedCellsOf(tx, day), sets, lines);
    await tx.query(
      `INSERT INTO counted_elsewhere
         (day, org_unit_id, country, above_id, home_unit_id, home_country, row_unit_id, inside)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::boolean[])`,
      [
        day,
        elsewhere.map(({ unit }) => unit),
        elsewhere.map(({ country }) => country),
        elsewhere.map(({ above }) => above),
        elsewhere.map(({ home }) => home.unit),
        elsewhere.map(({ home }) => home.country),
        elsewhere.map(({ row }) => row),
        elsewhere.map(({ isInside }) => isInside),
      ],
    );
  }
}

/** What was counted of a group, by its home. */
export type GroupRow = { home: string | null; country: string; headcount: number; done: number[] };

/** The names by which counts are rounded: two programmes on one guide share those of its acknowledgements. */
export function factsOf(guide: string | null): string[] {
  return facts.map((fact) => (fact === 'acknowledged' ? `${fact} ${guide ?? ''}` : fact));
}

async function groupsOf(tx: Transaction, programmeId: string, day: string): Promise<CountedGroup[]> {
  const rows = await tx.query<GroupRow>(groupsOfDay, [programmeId, day]);
  return rows.map(({ home, ...row }) => ({ ...row, unit: home, identity: identityOf(home, row.country) }));
}

async function housedCellsOf(tx: Transaction, day: string): Promise<HousedCell[]> {
  const rows = await tx.query<{ unit: string; country: string; people: number; home: string | null; at: string }>(
    `SELECT c.org_unit_id AS unit, c.country, c.people, g.org_unit_id AS home, g.country AS at
     FROM statistical_cell c JOIN statistical_group g USING (day, number) WHERE c.day = $1`,
    [day],
  );
  return rows.map(({ unit, country, people, home, at }) => ({
    unit,
    country,
    people,
    home: { unit: home, country: at },
  }));
}

async function insertCounts(
  tx: Transaction,
  programmeId: string,
  day: string,
  sets: readonly PublishedSet[],
): Promise<void> {
  const counts = facts.map((_, index) => sets.map(({ shown }) => shown[index] ?? 0));
  await tx.query(
    `INSERT INTO published_count
       (programme_id, day, org_unit_id, country, directly, above_id, groups, exact, ${countedMetrics.join(', ')})
     SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[], $5::boolean[], $6::uuid[], $7::text[], $8::boolean[], $9::int[],
       ${counts.map((_, index) => `$${String(index + 10)}::int[]`).join(', ')})`,
    [
      programmeId,
      day,
      sets.map(({ unit }) => unit),
      sets.map(({ country }) => country),
      sets.map(({ isDirect }) => isDirect),
      sets.map(({ above }) => above),
      sets.map(({ identity }) => String(identity)),
      sets.map(({ isExact }) => isExact),
      sets.map(({ headcount }) => headcount),
      ...counts,
    ],
  );
}
