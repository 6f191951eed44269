import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { Kept } from './kept.js';
import { LiveTotals, type LiveTotal } from './live/live-totals.js';
import { rowsOfWhoDid, type countedMetrics, type Grouping } from './adoption.sql.js';
import { PublishedCounts, type PublishedCount, type PublishedRow, type RowElsewhere } from './sums/published-counts.js';
import { SeveralUnits } from './sums/several-units.js';

export type Counts = Record<(typeof countedMetrics)[number], number>;

export interface AdoptionTable {
  /** Null where no group is at home in what was asked for. */
  readonly total: PublishedCount | null;
  readonly rows: readonly PublishedRow[];
  readonly elsewhere: readonly RowElsewhere[];
}

/** People by what they did, before anything is rounded. */
export interface CountedRow {
  readonly key: string;
  readonly counts: Counts;
}

export interface AdoptionQuestion {
  readonly programmeId: string;
  readonly guideKey: string | null;
  /** It never changes: what was read once is kept. */
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

@Injectable()
export class AdoptionQueries {
  private readonly tables = new Kept<AdoptionTable>({ atMost: 5000 });
  private readonly whoDid = new Kept<CountedRow[]>({ atMost: 1000 });
  private readonly days = new Kept<Days>({ atMost: 1000, milliseconds: oneLookMilliseconds });

  constructor(
    private readonly database: Database,
    private readonly live: LiveTotals,
    private readonly published: PublishedCounts,
    private readonly several: SeveralUnits,
  ) {}

  /** The figures that were made ready, in all and row by row where the rows are units or countries. */
  async table(question: AdoptionQuestion): Promise<AdoptionTable> {
    return this.tables.get([question], () => this.readTable(question));
  }

  private async readTable(question: AdoptionQuestion): Promise<AdoptionTable> {
    const { programmeId, closed, units, isWholeCompany, country, grouping } = question;
    if (units.length > 1 && !isWholeCompany) return this.readSeveral(question);
    const scope = { unit: units.length === 1 ? (units[0] ?? null) : null, country };
    const total = await this.published.of(programmeId, closed.day, scope);
    if (grouping === 'COUNTRY') {
      const rows = await this.published.byCountry(programmeId, closed.day, scope);
      return { total, rows, elsewhere: await this.published.countriesElsewhere(closed.day, scope) };
    }
    if (grouping === 'ORG_UNIT') {
      const rows = await this.published.byUnit(programmeId, closed.day, scope);
      return { total, rows, elsewhere: await this.published.unitsElsewhere(closed.day, scope) };
    }
    return { total, rows: [], elsewhere: [] };
  }

  private async readSeveral({ closed: { day }, grouping, ...question }: AdoptionQuestion): Promise<AdoptionTable> {
    const asked = { ...question, day };
    const { total, countries } = await this.several.count(asked);
    if (grouping !== 'COUNTRY' && grouping !== 'ORG_UNIT') return { total, rows: [], elsewhere: [] };
    const rows =
      grouping === 'COUNTRY'
        ? countries
        : await this.published.ofUnits(asked.programmeId, day, asked.units, asked.country);
    const has = new Set(rows.map(({ key }) => key));
    const elsewhere = await this.several.elsewhere(asked, grouping);
    return { total, rows, elsewhere: elsewhere.filter(({ key }) => !has.has(key)) };
  }

  async rowsOfWhoDid(question: AdoptionQuestion, grouping: 'MONTH' | 'LEVEL'): Promise<CountedRow[]> {
    return this.whoDid.get([question], async () => {
      const { programmeId, closed, units, country, isWholeCompany } = question;
      const rows = await this.database.query<Counts & { key: string }>(rowsOfWhoDid[grouping], [
        programmeId,
        closed.day,
        units,
        country,
        isWholeCompany,
      ]);
      return rows.map(({ key, ...counts }) => ({ key, counts }));
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
    SELECT d.day, d.taken_at FROM adoption_day d JOIN published_day USING (programme_id, day)
    WHERE d.programme_id = $1 AND ($2::date IS NULL OR d.day = $2::date)
    ORDER BY d.day DESC LIMIT 1) found ON true`;
