import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { adoptionSql, homesSql, liveTotal, type countedMetrics, type Grouping } from './adoption.sql.js';

export type Counts = Record<(typeof countedMetrics)[number], number>;

/** What was counted of some groups; who they are is told by all of them together. */
export interface CountedGroups {
  readonly groups: string;
  readonly counts: Counts;
}

export interface CountedRow {
  readonly key: string;
  /** Null where the row is not some of the groups, but what was done by people of all of them. */
  readonly groups: string | null;
  readonly counts: Counts;
}

export interface CountedAdoption {
  /** Null where no group is at home in what was asked for. */
  readonly total: CountedGroups | null;
  readonly rows: readonly CountedRow[];
}

/** Where the people of a part or a country are counted, most of them at least. */
export interface Home {
  /** The key of the row that has them; null where that is outside of the scope. */
  readonly row: string | null;
  /** The code of the unit where they are counted; null at the top of everything. */
  readonly unit: string | null;
}

export interface AdoptionQuestion {
  readonly programmeId: string;
  /** A day that is closed. */
  readonly day: string;
  readonly units: readonly string[];
  readonly isWholeCompany: boolean;
  readonly country: string | null;
  readonly grouping: Grouping;
}

/** A day whose figures are complete; `takenAt` is when they were counted. */
export type ClosedDay = { day: string; takenAt: Date };

type Row = Counts & { key: string | null; groups: string | null };

@Injectable()
export class AdoptionQueries {
  constructor(private readonly database: Database) {}

  async count(question: AdoptionQuestion): Promise<CountedAdoption> {
    const rows = await this.database.query<Row>(adoptionSql(question.grouping), parametersOf(question));
    const total = rows.find(({ key }) => key === null);
    return {
      total: total === undefined || total.groups === null ? null : { groups: total.groups, counts: total },
      rows: rows.flatMap((row) => (row.key === null ? [] : [{ key: row.key, groups: row.groups, counts: row }])),
    };
  }

  /** By the key of each part or country in which anybody was. */
  async homes(question: AdoptionQuestion, grouping: 'COUNTRY' | 'ORG_UNIT'): Promise<Map<string, Home>> {
    const rows = await this.database.query<{ key: string; homeUnit: string | null; homeKey: string | null }>(
      homesSql(grouping),
      parametersOf(question),
    );
    return new Map(rows.map(({ key, homeUnit, homeKey }) => [key, { row: homeKey, unit: homeUnit }]));
  }

  async everybodyNow(programmeId: string, now: Date): Promise<Counts> {
    const [counts] = await this.database.query<Counts>(liveTotal, [programmeId, now]);
    if (counts === undefined) throw new Error('A sum has no row.');
    return counts;
  }

  /** The last closed day, or the one asked for; with the first and the last there are. */
  async closedDay(
    programmeId: string,
    day: string | null,
  ): Promise<{ first: string | null; last: string | null; found: ClosedDay | null }> {
    const [row] = await this.database.query<{
      first: string | null;
      last: string | null;
      day: string | null;
      takenAt: Date | null;
    }>(
      `SELECT min(d.day)::text AS first, max(d.day)::text AS last, found.day::text AS day, found.taken_at AS "takenAt"
       FROM adoption_day d
       LEFT JOIN LATERAL (SELECT chosen.day, chosen.taken_at FROM adoption_day chosen JOIN statistical_day USING (day)
         WHERE chosen.programme_id = $1 AND ($2::date IS NULL OR chosen.day = $2::date)
         ORDER BY chosen.day DESC LIMIT 1) found ON true
       WHERE d.programme_id = $1 GROUP BY found.day, found.taken_at`,
      [programmeId, day],
    );
    const found = row?.day == null || row.takenAt === null ? null : { day: row.day, takenAt: row.takenAt };
    return { first: row?.first ?? null, last: row?.last ?? null, found };
  }
}

function parametersOf({ programmeId, day, units, country, isWholeCompany }: AdoptionQuestion): unknown[] {
  return [programmeId, day, units, country, isWholeCompany];
}
