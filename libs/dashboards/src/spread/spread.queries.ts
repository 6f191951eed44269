import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { OpenedFigures } from '../adoption-gate.js';
import { Kept } from '../kept.js';
import { addTally, emptyTally, kept, type KeptTally } from './tally.js';

export interface SpreadOfDay {
  readonly longestChain: number;
  readonly tally: KeptTally;
}

/** Reads what was kept of a closed day. */
@Injectable()
export class SpreadQueries {
  // A closed day never changes.
  private readonly days = new Kept<{ of: SpreadOfDay | null }>({ atMost: 2000 });

  constructor(private readonly database: Database) {}

  /** Null for a day that closed before any of this was kept. */
  async of({ programme, scope, country }: OpenedFigures, day: string): Promise<SpreadOfDay | null> {
    const units = scope.isWholeCompany ? null : scope.units.map(({ id }) => id);
    const found = await this.days.get([programme.id, day, units, country], async () => ({
      of: await this.read(programme.id, day, units, country),
    }));
    return found.of;
  }

  private async read(
    programmeId: string,
    day: string,
    units: readonly string[] | null,
    country: string | null,
  ): Promise<SpreadOfDay | null> {
    const values = [programmeId, day, ...(units === null ? [] : [units]), ...(country === null ? [] : [country])];
    const inUnits = units === null ? 's.org_unit_id IS NULL' : 's.org_unit_id = ANY($3::uuid[])';
    const inCountry = country === null ? 's.country IS NULL' : `s.country = $${String(values.length)}`;
    const rows = await this.database.query<
      { longestChain: number } & (KeptTally | { [part in keyof KeptTally]: null })
    >(
      `SELECT d.longest_chain AS "longestChain", s.generations, s.brought, s.waits, s.cohorts
       FROM spread_day d
       LEFT JOIN adoption_spread s ON s.programme_id = d.programme_id AND s.day = d.day AND ${inUnits} AND ${inCountry}
       WHERE d.programme_id = $1 AND d.day = $2`,
      values,
    );
    const [first] = rows;
    if (first === undefined) return null;
    const together = emptyTally();
    for (const row of rows) if (row.generations !== null) addTally(together, row);
    return { longestChain: first.longestChain, tally: kept(together) };
  }
}
