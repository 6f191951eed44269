import pg from 'pg';
import { applicationRole } from './data-source.js';
import { pendingChanges, unknownMigrations } from './pending-changes.js';

export const oldestPostgres = 15;

/** The database cannot be used as it is; the message says what to do about it. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/**
 * Says before anything else starts whether the database is there, new enough and, unless `migrating`, migrated.
 * @throws DatabaseUnavailableError
 */
export async function checkDatabase(databaseUrl: string, { migrating = false } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // Without a listener, a server that goes away during the check would end the process with a stack trace.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseUnavailableError(
      `The database at ${addressOf(databaseUrl)} cannot be reached (${reasonOf(error)}). Start it, or correct DATABASE_URL.`,
    );
  }
  try {
    const version = await client.query<{ number: number }>(
      `SELECT current_setting('server_version_num')::int AS number`,
    );
    const major = Math.floor((version.rows[0]?.number ?? 0) / 10_000);
    if (major < oldestPostgres) {
      throw new DatabaseUnavailableError(
        `The database at ${addressOf(databaseUrl)} is PostgreSQL ${major}; Sillage needs ${oldestPostgres} or newer. Upgrade it, or point DATABASE_URL to a newer one.`,
      );
    }
    if (migrating) return;
    const migrated = await client.query<{ ready: boolean }>(
      `SELECT to_regclass('public.migration') IS NOT NULL AND EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS ready`,
      [applicationRole],
    );
    const mayRead = await client.query<{ may: boolean }>(
      `SELECT has_table_privilege(to_regclass('public.migration'), 'SELECT') IS NOT FALSE AS may`,
    );
    if (mayRead.rows[0]?.may !== true) {
      throw new DatabaseUnavailableError(
        `The role of DATABASE_URL may not work in the database at ${addressOf(databaseUrl)} yet. Run "npm run cli -- migrate" first, which lets it.`,
      );
    }
    if (migrated.rows[0]?.ready !== true) {
      throw new DatabaseUnavailableError(
        `The database at ${addressOf(databaseUrl)} has no Sillage tables yet. Run "npm run cli -- migrate" first.`,
      );
    }
    const read = async <R extends object>(sql: string) => (await client.query<R>(sql)).rows;
    const newer = await unknownMigrations(read);
    if (newer.length > 0) {
      throw new DatabaseUnavailableError(
        `The database at ${addressOf(databaseUrl)} is newer than this version of Sillage (migrations that it does not know: ${newer.length}). Start the version that migrated it, or restore a backup of before.`,
      );
    }
    const pending = await pendingChanges(read);
    if (pending.length > 0) {
      throw new DatabaseUnavailableError(
        `The database at ${addressOf(databaseUrl)} is older than this version of Sillage (migrations to run: ${pending.length}). Run "npm run cli -- migrate" first.`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Host and database of an address, without its password. */
export function addressOf(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    return `${url.searchParams.get('host') ?? url.host}${url.pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
