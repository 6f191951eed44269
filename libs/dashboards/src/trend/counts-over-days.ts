import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { OpenedFigures } from '../adoption-gate.js';
import { Kept } from '../kept.js';
import { PublishedCounts, type PublishedCount } from '../sums/published-counts.js';
import { SeveralUnits } from '../sums/several-units.js';

export type CountsOfDay = PublishedCount & { readonly day: string };

/** What was published of a scope on some days: everything that is told of times comes from it. */
@Injectable()
export class CountsOverDays {
  // A closed day never changes.
  private readonly counts = new Kept<CountsOfDay[]>({ atMost: 2000 });

  constructor(
    private readonly database: Database,
    private readonly published: PublishedCounts,
    private readonly several: SeveralUnits,
  ) {}

  /** The last closed day of each month since the first of one, up to a day. */
  async lastOfMonths(programmeId: string, since: string, until: string): Promise<string[]> {
    return this.days(
      `SELECT max(day)::text AS day FROM published_day WHERE programme_id = $1 AND day BETWEEN $2 AND $3
       GROUP BY date_trunc('month', day) ORDER BY 1`,
      [programmeId, since, until],
    );
  }

  /** The closed days of a week and every week before, up to a day: in each week the one nearest to its end. */
  async lastOfWeeks(programmeId: string, since: string, until: string): Promise<string[]> {
    return this.days(
      `SELECT max(day)::text AS day FROM published_day WHERE programme_id = $1 AND day BETWEEN $2 AND $3
       GROUP BY ($3::date - day) / 7 ORDER BY 1`,
      [programmeId, since, until],
    );
  }

  /** Day by day, in their order; days on which no group was at home in the scope are not among them. */
  async of({ programme, scope, country }: OpenedFigures, days: readonly string[]): Promise<CountsOfDay[]> {
    const units = scope.units.map(({ id }) => id);
    const isSeveral = units.length > 1 && !scope.isWholeCompany;
    return this.counts.get([programme.id, programme.guideKey, isSeveral, units, country, days], async () => {
      if (!isSeveral) {
        const unit = units.length === 1 ? (units[0] ?? null) : null;
        return this.published.over(programme.id, days, { unit, country });
      }
      const counts: CountsOfDay[] = [];
      for (const day of days) {
        const asked = { programmeId: programme.id, guideKey: programme.guideKey, day, units, country };
        const { total } = await this.several.count(asked);
        if (total !== null) counts.push({ ...total, day });
      }
      return counts;
    });
  }

  private async days(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows = await this.database.query<{ day: string }>(sql, parameters);
    return rows.map(({ day }) => day);
  }
}
