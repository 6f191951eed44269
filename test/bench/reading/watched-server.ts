import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { parentOf } from './cpu.js';

const idleAtMostMs = 20_000;
const followsWithinMs = 300_000;

/** What PostgreSQL is doing, seen from a connection of the bench's own. */
export class WatchedServer {
  readonly client: pg.Client;
  /** How often it was still busy when the next slice had to begin. */
  stillBusy = 0;
  private readonly log: string;

  private constructor(client: pg.Client, log: string) {
    this.client = client;
    this.log = log;
  }

  static async of(databaseUrl: string, log: string): Promise<WatchedServer> {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' });
    await client.connect();
    const server = new WatchedServer(client, log);
    // A run that was killed may have left its way of logging.
    await server.quiet();
    return server;
  }

  async postmaster(): Promise<number> {
    const { rows } = await this.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return parentOf(rows[0]?.pid ?? 0);
  }

  /** Waits until nobody works but the worker's short looks, and no vacuum runs. */
  async untilIdle(): Promise<void> {
    const end = Date.now() + idleAtMostMs;
    for (let quiet = 0; quiet < 3;) {
      if (Date.now() > end) {
        this.stillBusy += 1;
        return;
      }
      await pause(30);
      const { rows } = await this.client.query<{ busy: boolean }>({ name: 'busy', text: busy });
      quiet = rows[0]?.busy === false ? quiet + 1 : 0;
    }
  }

  /** Waits until every event was received and no job is left. */
  async untilFollowed(): Promise<void> {
    for (const end = Date.now() + followsWithinMs; Date.now() < end;) {
      const { rows } = await this.client.query<{ waits: boolean }>({
        name: 'waits',
        text: `SELECT ${stillFollows} AS waits`,
      });
      if (rows[0]?.waits === false) return;
      await pause(10);
    }
    throw new Error(`Events or jobs were left after ${followsWithinMs / 1000} s: the worker's log may say why.`);
  }

  /**
   * The statements of a program while each of the works is done, one after the other, from the server's own log.
   * @returns for each work the name and the first words of each; BEGIN and COMMIT are left out
   */
  async statementsOf(program: string, works: readonly (() => Promise<unknown>)[]): Promise<string[][]> {
    await this.client.query(`ALTER SYSTEM SET log_statement = 'all'`);
    await this.client.query(`ALTER SYSTEM SET log_line_prefix = '<%a> '`);
    await this.reload();
    const from = statSync(this.log).size;
    try {
      for (const work of works) {
        await this.client.query(`SELECT '${border}'`);
        await work();
      }
      await pause(100);
    } finally {
      await this.quiet();
    }
    const written = readFileSync(this.log).subarray(from).toString('utf8');
    const parts = written.split(`SELECT '${border}'`).slice(1);
    return parts.map((part) => statementsIn(part, program));
  }

  async close(): Promise<void> {
    await this.quiet();
    await this.client.end();
  }

  private async quiet(): Promise<void> {
    await this.client.query('ALTER SYSTEM RESET log_statement');
    await this.client.query('ALTER SYSTEM RESET log_line_prefix');
    await this.reload();
  }

  private async reload(): Promise<void> {
    await this.client.query('SELECT pg_reload_conf()');
    await pause(150);
  }
}

const border = 'the next request';
const frame = /^(<unnamed> )?(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;

function statementsIn(log: string, program: string): string[] {
  const lines = log.matchAll(/^<([\w-]*)> LOG: {2}(?:execute ([^:]+)|statement): ([^\n]*(?:\n\t[^\n]*)*)/gm);
  return [...lines].flatMap(([, by = '', name = '', text = '']) => {
    const statement = `${name} ${text.replaceAll(/\s+/g, ' ')}`.trim();
    return by === program && !frame.test(statement) ? [statement.slice(0, 160)] : [];
  });
}

const busy = `
  SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'active'
      AND backend_type = 'client backend' AND application_name <> 'worker' AND query_start < clock_timestamp() - interval '5 ms')
    OR EXISTS (SELECT FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'active'
      AND backend_type = 'client backend' AND query_start < clock_timestamp() - interval '200 ms'
      AND wait_event_type IS DISTINCT FROM 'Client')
    OR EXISTS (SELECT FROM pg_stat_activity WHERE backend_type = 'autovacuum worker') AS busy`;

/** Whether an event was not received by everybody yet, or a job is left: an SQL condition on the product's tables. */
export const stillFollows = `(EXISTS (SELECT FROM outbox_receipt WHERE received_at IS NULL) OR EXISTS (SELECT FROM bullmq.job))`;
