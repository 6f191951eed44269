import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { Kept } from '../kept.js';
import { countedMetrics, type Counts } from '../adoption.sql.js';

/** Everybody's figures, with all that had happened by then. */
export interface LiveTotal {
  readonly counts: Counts;
  readonly at: Date;
}

/** Whoever looks at the same moment looks once. */
const oneLookMilliseconds = 250;

/** What workers counted of the whole company, a second ago as a rule. */
@Injectable()
export class LiveTotals {
  private readonly looked = new Kept<{ total: LiveTotal | null }>({
    atMost: 1000,
    milliseconds: oneLookMilliseconds,
  });

  private readonly versions = new Kept<{ day: string | null; counts: string }>({
    atMost: 1000,
    milliseconds: oneLookMilliseconds,
  });

  constructor(private readonly database: Database) {}

  /** Null for a programme that no worker has counted yet. */
  async current(programmeId: string): Promise<LiveTotal | null> {
    const { total } = await this.looked.get([programmeId], async () => ({ total: await this.read(programmeId) }));
    return total;
  }

  /** What tells whether a programme's figures have changed: the last day that was closed, and the live counts. */
  async version(programmeId: string): Promise<{ day: string | null; counts: string }> {
    return this.versions.get([programmeId], async () => {
      const [row] = await this.database.query<{ day: string | null }>(
        `SELECT max(day)::text AS day FROM published_day WHERE programme_id = $1`,
        [programmeId],
      );
      const total = await this.current(programmeId);
      return { day: row?.day ?? null, counts: JSON.stringify(total?.counts ?? null) };
    });
  }

  private async read(programmeId: string): Promise<LiveTotal | null> {
    const [row] = await this.database.query<Counts & { at: Date }>(
      `SELECT ${countedMetrics.join(', ')}, counted_at AS at FROM live_total, live_state WHERE programme_id = $1`,
      [programmeId],
    );
    if (row === undefined) return null;
    const { at, ...counts } = row;
    return { counts, at };
  }
}
