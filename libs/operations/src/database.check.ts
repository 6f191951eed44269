import pg from 'pg';
import { addressOf, isInsertOnlyEnforced, oldestPostgres, pendingChanges, unknownMigrations } from '@sillage/platform';
import { ok, problem, reasonOf, warning, type Check, type Finding } from './check.js';
import { checksTexts } from './checks.texts.js';

/** A look by a connection of its own, so that it also tells of a database in which the product does not work. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 4000,
    query_timeout: 4000,
    application_name: 'sillage-check',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export const checkDatabase: Check = async ({ databaseUrl }) => {
  const address = addressOf(databaseUrl);
  try {
    return await onDatabase(databaseUrl, async (client) => {
      const { rows } = await client.query<{ version: string; major: number; taken: number; most: number }>(
        `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
           (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS taken,
           current_setting('max_connections')::int AS most`,
      );
      const { version = '', major = 0, taken = 0, most = 1 } = rows[0] ?? {};
      if (major < oldestPostgres) return [problem(checksTexts.databaseTooOld, { version, oldest: oldestPostgres })];
      const found: Finding[] = [ok(checksTexts.databaseThere, { version, address, taken, most })];
      if (taken > most * 0.9) found.push(warning(checksTexts.connectionsShort, { taken, most }));
      if (!(await isMigrated(client))) return found;
      const enforced = await isInsertOnlyEnforced(
        async <R extends object>(sql: string) => (await client.query<R>(sql)).rows,
      );
      if (!enforced) found.push(warning(checksTexts.insertOnly));
      return found;
    });
  } catch (error) {
    return [problem(checksTexts.databaseAway, { address, reason: reasonOf(error) })];
  }
};

export const checkMigrations: Check = async ({ databaseUrl }) =>
  lookInto(databaseUrl, async (client) => {
    if (!(await isMigrated(client))) return [problem(checksTexts.notMigrated)];
    const read = async <R extends object>(sql: string) => (await client.query<R>(sql)).rows;
    const newer = await unknownMigrations(read);
    if (newer.length > 0) return [problem(checksTexts.databaseNewer, { count: newer.length })];
    const pending = await pendingChanges(read);
    return pending.length === 0
      ? [ok(checksTexts.migrated)]
      : [problem(checksTexts.pending, { count: pending.length })];
  });

// A worker begins some sweep every ten seconds, and says that it is still at a long one every twenty.
const longestSilenceSeconds = 45;

/** Whether a worker has given a sign of life; where the column is still missing, its leases are all there is to go by. */
export const checkWorkers: Check = async ({ databaseUrl }) =>
  lookInto(databaseUrl, async (client) => {
    if (!(await isMigrated(client))) return [warning(checksTexts.noWorkerYet)];
    const { rows } = await client.query<{ seconds: number | null }>(
      `SELECT extract(epoch FROM clock_timestamp() - max(least(
         coalesce((to_jsonb(s) ->> 'seen_at')::timestamptz, leased_until), clock_timestamp())))::float8 AS seconds FROM sweep s`,
    );
    const seconds = rows[0]?.seconds ?? null;
    if (seconds === null) return [warning(checksTexts.noWorkerYet)];
    if (seconds <= longestSilenceSeconds) return [ok(checksTexts.workersWork)];
    return [problem(checksTexts.noWorker, { minutes: Math.max(1, Math.round(seconds / 60)) })];
  });

/** The database's own check says that it is away; the others say no more than that they could not look. */
async function lookInto(url: string, work: (client: pg.Client) => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await onDatabase(url, work);
  } catch {
    return [problem(checksTexts.noLook)];
  }
}

async function isMigrated(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(
    `SELECT to_regclass('public.migration') IS NOT NULL AND to_regclass('public.sweep') IS NOT NULL
       AND has_table_privilege(to_regclass('public.sweep'), 'SELECT') AS is`,
  );
  return rows[0]?.is === true;
}
