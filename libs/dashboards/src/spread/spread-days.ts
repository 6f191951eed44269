import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { linesOf } from '../disclosure/statistical-groups.js';
import { championsOfDay, type ChampionRow } from './champions.sql.js';
import { talliedSets, type Housed, type TalliedSet } from './spread-sets.js';
import { kept } from './tally.js';

/** Keeps how champions drew others in, and stayed, as it stood when a day closed. */
@Injectable()
export class SpreadDays {
  /** Of a day whose people are divided. */
  async keep(tx: Transaction, programmeId: string, day: string): Promise<void> {
    const champions = await tx.query<ChampionRow>(championsOfDay, [programmeId, day]);
    const longest = champions.reduce((most, { depth }) => Math.max(most, depth + 1), 0);
    await tx.query(`INSERT INTO spread_day (programme_id, day, longest_chain) VALUES ($1, $2, $3)`, [
      programmeId,
      day,
      longest,
    ]);
    if (champions.length === 0) return;
    const sets = talliedSets(champions, await housedOf(tx, day), await linesOf(tx, day));
    await insert(tx, programmeId, day, sets);
  }
}

async function insert(tx: Transaction, programmeId: string, day: string, sets: readonly TalliedSet[]): Promise<void> {
  const tallies = sets.map((set) => kept(set.tally));
  const each = (part: 'generations' | 'brought' | 'waits' | 'cohorts'): string[] =>
    tallies.map((of) => JSON.stringify(of[part]));
  await tx.query(
    `INSERT INTO adoption_spread (programme_id, day, org_unit_id, country, generations, brought, waits, cohorts)
     SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[], $5::jsonb[], $6::jsonb[], $7::jsonb[], $8::jsonb[])`,
    [
      programmeId,
      day,
      sets.map(({ unit }) => unit),
      sets.map(({ country }) => country),
      each('generations'),
      each('brought'),
      each('waits'),
      each('cohorts'),
    ],
  );
}

async function housedOf(tx: Transaction, day: string): Promise<Housed[]> {
  const rows = await tx.query<{ unit: string; country: string; home: string | null; at: string }>(
    `SELECT c.org_unit_id AS unit, c.country, g.org_unit_id AS home, g.country AS at
     FROM statistical_cell c JOIN statistical_group g USING (day, number) WHERE c.day = $1`,
    [day],
  );
  return rows.map(({ unit, country, home, at }) => ({ unit, country, home: { unit: home, country: at } }));
}
