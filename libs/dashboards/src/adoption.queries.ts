import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { ClosedDay } from './adoption-gate.js';
import { Kept } from './kept.js';
import { LiveTotals, type LiveTotal } from './live/live-totals.js';
import { rowsOfWhoDid, type Counts, type Grouping } from './adoption.sql.js';
import type { RowOfWhoDid } from './disclosure/rows-of-who-did.js';
import { PublishedCounts, type PublishedTable } from './sums/published-counts.js';
import { SeveralUnits } from './sums/several-units.js';

export interface AdoptionQuestion {
  readonly programmeId: string;
  readonly guideKey: string | null;
  /** It never changes. */
  readonly closed: ClosedDay;
  readonly units: readonly string[];
  readonly isWholeCompany: boolean;
  readonly country: string | null;
  readonly grouping: Grouping;
}

/** A closed day never changes, but what its units are called may. */
const namesMilliseconds = 5000;

@Injectable()
export class AdoptionQueries {
  private readonly tables = new Kept<PublishedTable>({ atMost: 5000, milliseconds: namesMilliseconds });
  private readonly whoDid = new Kept<RowOfWhoDid[]>({ atMost: 1000 });

  constructor(
    private readonly database: Database,
    private readonly live: LiveTotals,
    private readonly published: PublishedCounts,
    private readonly several: SeveralUnits,
  ) {}

  /** The figures that were made ready, in all and row by row where the rows are units or countries. */
  async table(question: AdoptionQuestion): Promise<PublishedTable> {
    return this.tables.get([question], () => this.readTable(question));
  }

  private async readTable(question: AdoptionQuestion): Promise<PublishedTable> {
    const { programmeId, closed, units, isWholeCompany, country, grouping } = question;
    if (units.length > 1 && !isWholeCompany) return this.readSeveral(question);
    const scope = { unit: units.length === 1 ? (units[0] ?? null) : null, country };
    if (grouping === 'COUNTRY') return this.published.byCountry(programmeId, closed.day, scope);
    if (grouping === 'ORG_UNIT') return this.published.byUnit(programmeId, closed.day, scope);
    return { total: await this.published.of(programmeId, closed.day, scope), rows: [], elsewhere: [] };
  }

  private async readSeveral({ closed: { day }, grouping, ...question }: AdoptionQuestion): Promise<PublishedTable> {
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

  async rowsOfWhoDid(question: AdoptionQuestion, grouping: 'MONTH' | 'LEVEL'): Promise<RowOfWhoDid[]> {
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
}
