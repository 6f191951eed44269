import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { Kept } from './kept.js';
import { LiveTotals, type LiveTotal } from './live/live-totals.js';
import { adoptionSql, homesSql, type countedMetrics, type Grouping } from './adoption.sql.js';

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
  /** It never changes: what was counted once is kept. */
  readonly closed: ClosedDay;
  readonly units: readonly string[];
  readonly isWholeCompany: boolean;
  readonly country: string | null;
  readonly grouping: Grouping;
}

/** A day whose figures are complete; `takenAt` is when they were counted. */
export type ClosedDay = { day: string; takenAt: Date };

type Days = { first: string | null; last: string | null; found: ClosedDay | null };

/** The questions of one page ask for the same day. */
const oneLookMilliseconds = 500;

type Row = Counts & { key: string | null; groups: string | null };

@Injectable()
export class AdoptionQueries {
  private readonly counted = new Kept<CountedAdoption>({ atMost: 5000 });
  private readonly home = new Kept<Map<string, Home>>({ atMost: 5000 });
  private readonly days = new Kept<Days>({ atMost: 1000, milliseconds: oneLookMilliseconds });

  constructor(
    private readonly database: Database,
    private readonly live: LiveTotals,
  ) {}

  async count(question: AdoptionQuestion): Promise<CountedAdoption> {
    return this.counted.get([question], () => this.readCounts(question));
  }

  private async readCounts(question: AdoptionQuestion): Promise<CountedAdoption> {
    const rows = await this.database.query<Row>(adoptionSql(question.grouping), parametersOf(question));
    const total = rows.find(({ key }) => key === null);
    return {
      total: total === undefined || total.groups === null ? null : { groups: total.groups, counts: total },
      rows: rows.flatMap((row) => (row.key === null ? [] : [{ key: row.key, groups: row.groups, counts: row }])),
    };
  }

  /** By the key of each part or country in which anybody was. */
  async homes(question: AdoptionQuestion, grouping: 'COUNTRY' | 'ORG_UNIT'): Promise<Map<string, Home>> {
    return this.home.get([question], async () => {
      const rows = await this.database.query<{ key: string; homeUnit: string | null; homeKey: string | null }>(
        homesSql(grouping),
        parametersOf(question),
      );
      return new Map(rows.map(({ key, homeUnit, homeKey }) => [key, { row: homeKey, unit: homeUnit }]));
    });
  }

  /** Everybody's figures as workers counted them a moment ago; null where none has yet. */
  async everybodyNow(programmeId: string): Promise<LiveTotal | null> {
    return this.live.current(programmeId);
  }

  /** The last closed day, or the one asked for; with the first and the last there are. */
  async closedDay(programmeId: string, day: string | null, today: string): Promise<Days> {
    return this.days.get([programmeId, day, today], async () => {
      const [row] = await this.database.query<{
        first: string | null;
        last: string | null;
        day: string | null;
        takenAt: Date | null;
      }>(closedDaySql, [programmeId, day]);
      const found = row?.day == null || row.takenAt === null ? null : { day: row.day, takenAt: row.takenAt };
      return { first: row?.first ?? null, last: row?.last ?? null, found };
    });
  }
}

const closedDaySql = `
  SELECT span.first::text AS first, span.last::text AS last, found.day::text AS day, found.taken_at AS "takenAt"
  FROM (SELECT min(day) AS first, max(day) AS last FROM adoption_day WHERE programme_id = $1) span
  LEFT JOIN LATERAL (
    SELECT d.day, d.taken_at FROM adoption_day d JOIN statistical_day USING (day)
    WHERE d.programme_id = $1 AND ($2::date IS NULL OR d.day = $2::date)
    ORDER BY d.day DESC LIMIT 1) found ON true`;

function parametersOf({ programmeId, closed, units, country, isWholeCompany }: AdoptionQuestion): unknown[] {
  return [programmeId, closed.day, units, country, isWholeCompany];
}
