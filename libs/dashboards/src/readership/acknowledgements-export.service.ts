import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { isOwned } from '@sillage/guides';
import { Clock, Config, Database, DomainError, Reading, UnitOfWork, type Actor } from '@sillage/platform';
import { DisclosureKey } from '../disclosure/disclosure-key.js';

type Row = { person: string; version: number; language: string; sha256: string; day: string };
type Opened = { readonly guide: string; readonly rows: AsyncGenerator<string> };

const atOnce = 5000;
const columns = ['person', 'version', 'language', 'sha256', 'day'] satisfies (keyof Row)[];

/** The acknowledgements of a guide as its owner may hand them to an auditor: all up to the last close of day. */
@Injectable()
export class AcknowledgementsExport {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly key: DisclosureKey,
  ) {}

  /** @throws DomainError NOT_FOUND, or FORBIDDEN for the guide of other owners */
  async open(actor: Actor, guideKey: string): Promise<Opened> {
    const reading = new Reading(actor, actor.locale, this.clock.now(), this.config.publicUrl);
    const [guide] = await this.database.query<{ id: string; key: string; isOwned: boolean; until: string | null }>(
      `SELECT guide.id, guide.key, ${isOwned('guide', reading)} AS "isOwned",
         (SELECT (max(d.day) + 1)::text FROM published_day d WHERE d.guide_key = guide.key) AS until
       FROM guide WHERE guide.key = ${reading.parameters.addUnseen(guideKey, 'text')}`,
      reading.parameters.values,
    );
    if (guide === undefined) throw new DomainError('NOT_FOUND');
    const subject = { type: 'Guide', id: guide.id } as const;
    if (!guide.isOwned) throw new DomainError('FORBIDDEN', { subject });
    await this.unitOfWork.run(async (tx) => {
      tx.audit({ actor, action: 'guide.acknowledgements-exported', subject });
      return Promise.resolve();
    });
    return { guide: guide.key, rows: this.rows(guide) };
  }

  /** A cursor's few thousand at a time, so that a million take no more memory; in an order that says nothing of people. */
  private async *rows({ id, until }: { id: string; until: string | null }): AsyncGenerator<string> {
    yield written([], { header: true, bom: true });
    const pseudonyms = createHmac('sha256', await this.key.current())
      .update(`readers of ${id}`)
      .digest();
    const client = await this.database.pool.connect();
    // Whoever stops reading is cut off, below: that is no failure of ours.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let failure: unknown;
    try {
      await client.query(`BEGIN READ ONLY`);
      await client.query(`SET LOCAL idle_in_transaction_session_timeout = '60s'`);
      await client.query(
        `DECLARE acknowledgements NO SCROLL CURSOR FOR
         SELECT 'p' || left(encode(sha256($2::bytea || uuid_send(person_id)), 'hex'), 32) AS person,
           version_number AS version, locale AS language, sha256, (acknowledged_at AT TIME ZONE 'UTC')::date::text AS day
         FROM acknowledgement WHERE guide_id = $1 AND acknowledged_at < ($3::date)::timestamp AT TIME ZONE 'UTC'
         ORDER BY 1, 2, 3`,
        [id, pseudonyms, until],
      );
      for (;;) {
        const { rows } = await client.query<Row>(`FETCH ${String(atOnce)} FROM acknowledgements`);
        if (rows.length > 0) yield written(rows);
        if (rows.length < atOnce) break;
      }
      await client.query('COMMIT');
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      client.off('error', ignore);
      // Also when the reader went away in the middle: the connection goes with its open cursor.
      client.release(failure !== undefined || !(await isIdle(client)));
    }
  }
}

async function isIdle(client: { query(sql: string): Promise<unknown> }): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

function written(rows: readonly Row[], { header = false, bom = false } = {}): string {
  return stringify([...rows], { columns, header, bom, record_delimiter: 'windows', escape_formulas: true });
}
