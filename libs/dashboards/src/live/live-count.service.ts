import { Injectable, Logger } from '@nestjs/common';
import { Database, Clock, dayIn, earlier, UnitOfWork, type Transaction } from '@sillage/platform';
import { isStale, putTogether, recount, takeMarks } from './live-totals.sql.js';

/** From so many stale parts on, counting everybody at once is quicker. */
const partsAtMost = 400;
/** What had happened by then is in the totals: said at least so often, also where nothing does. */
const saidEverySeconds = 5;

type Stale = { id: string; parts: number[] | null };

/**
 * Keeps the live totals. Facts mark the part that their person is in; the parts that bear a mark are counted anew from the
 * facts themselves, so that no order of things, no repetition and no crash in the middle adds anything up twice.
 */
@Injectable()
export class LiveCount {
  private readonly logger = new Logger(LiveCount.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts what changed. Safe on any number of workers at once: one counts, and the others have nothing to do. */
  async count(): Promise<void> {
    const [stale] = await this.database.query<{ is: boolean }>(isStale, [
      earlier(this.clock.now(), { seconds: saidEverySeconds }),
    ]);
    if (stale?.is !== true) return;
    await this.unitOfWork.run(async (tx) => {
      const held = await tx.query(`${holding} SKIP LOCKED`);
      if (held.length > 0) await countStale(tx);
    });
  }

  /**
   * Counts everybody anew, once a day, and puts right what was wrong. Nothing should be: whoever finds otherwise has found
   * a fact that bears no mark.
   */
  async check(): Promise<void> {
    const today = dayIn('UTC', this.clock.now());
    const [due] = await this.database.query(`SELECT FROM live_state WHERE checked_on IS DISTINCT FROM $1::date`, [
      today,
    ]);
    if (due === undefined) return;
    let differences = 0;
    for (const { id } of await this.database.query<{ id: string }>(`SELECT id FROM programme ORDER BY id`)) {
      const found = await this.unitOfWork.run(async (tx) => checkProgramme(tx, id));
      differences += found;
      if (found > 0)
        this.logger.error({ message: 'A live total was wrong, and is right again', programme: id, parts: found });
    }
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`UPDATE live_state SET checked_on = $1, differences = $2`, [today, differences]);
    });
  }
}

const holding = `SELECT FROM live_state FOR UPDATE`;

async function checkProgramme(tx: Transaction, programmeId: string): Promise<number> {
  await tx.query(holding);
  await countStale(tx);
  const [found] = await tx.query<{ differences: number }>(recount.everybody, [programmeId, tx.now, null]);
  await tx.query(putTogether, [programmeId]);
  return found?.differences ?? 0;
}

/**
 * A mark and its fact are committed together: what is counted after the mark was taken, by a later statement, has the
 * fact. What is committed in between may be counted already, and is counted again for its own mark.
 */
async function countStale(tx: Transaction): Promise<void> {
  const stale = await tx.query<Stale>(takeMarks, [tx.now, partsAtMost]);
  for (const { id, parts } of stale) {
    await tx.query(parts === null ? recount.everybody : recount.some, [id, tx.now, parts]);
    await tx.query(putTogether, [id]);
  }
  await tx.query(`UPDATE live_state SET counted_at = $1`, [tx.now]);
}
