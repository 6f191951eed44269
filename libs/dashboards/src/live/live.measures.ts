import { Injectable } from '@nestjs/common';
import { Database, Measured } from '@sillage/platform';

@Injectable()
export class LiveMeasures {
  constructor(private readonly database: Database) {}

  @Measured({
    name: 'sillage_live_total_differences',
    help: 'Parts of the live totals that last night’s recount of everything found wrong; always 0, or a fact bears no mark',
  })
  async differences(): Promise<number> {
    const [row] = await this.database.query<{ differences: number }>(`SELECT differences FROM live_state`);
    return row?.differences ?? 0;
  }

  @Measured({ name: 'sillage_live_total_age_seconds', help: 'For how long what happens is not in the live totals' })
  async age(): Promise<number> {
    const [row] = await this.database.query<{ age: number }>(
      `SELECT greatest(0, extract(epoch FROM clock_timestamp() - counted_at))::float8 AS age FROM live_state
       WHERE isfinite(counted_at)`,
    );
    return row?.age ?? 0;
  }
}
