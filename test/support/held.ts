import pg from 'pg';
import type { GivenCompany } from './given-company.js';
import { until } from './until.js';

type Sql = (statement: string, parameters?: unknown[]) => Promise<unknown>;

interface Held<T> {
  /** What somebody else locks first: `SELECT … FOR UPDATE`, or a function that locks. */
  readonly holding: string;
  readonly move: () => Promise<T>;
  /** What the other one changes before they let go. */
  readonly meanwhile: (sql: Sql) => Promise<unknown>;
}

/**
 * What becomes of a move that begins while somebody else holds a lock, changes something and lets go: two at the same
 * moment, in the one order that matters.
 * @throws Error when the move does not wait for that lock, and so may act on what it read before
 */
export async function whileHeld<T>(
  given: GivenCompany,
  { holding, move, meanwhile }: Held<T>,
): Promise<PromiseSettledResult<T>> {
  const other = new pg.Client({ connectionString: given.databaseUrl });
  await other.connect();
  try {
    await other.query('BEGIN');
    await other.query(holding);
    let isOver = false;
    const moving = Promise.allSettled([move()]).then(([outcome]) => {
      isOver = true;
      return outcome;
    });
    await waits(given, holding, () => isOver);
    await meanwhile((statement, parameters) => other.query(statement, parameters));
    await other.query('COMMIT');
    return await moving;
  } finally {
    await other.end();
  }
}

async function waits(given: GivenCompany, holding: string, isOver: () => boolean): Promise<void> {
  await until(`somebody waits for what is held by ${holding}`, async () => {
    if (isOver()) throw new Error(`It should have waited for what somebody else holds, and did not: ${holding}`);
    const waiting = await given.sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return waiting.length > 0;
  });
}
