import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import pg, { type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { DataSource, QueryRunner } from 'typeorm';
import { migrateQueue, nameOf, within, withOwner, type Migrations } from '../database/migrate.js';
import { applyRules } from '../database/rules.js';
import { queueSchema } from '../jobs/queue-backend.js';
import { BackupRefusedError, tableOfPart } from './backup-format.js';
import { entriesOf, newer, type CheckedBackup } from './backup-reader.js';
import { dropEverything, loadable } from './restorable-schema.js';

const unzipped = promisify(gunzip);

export type Query = <R extends object>(sql: string, parameters?: unknown[]) => Promise<R[]>;

export interface Restoring {
  /** Hears what is in the database now, and says whether it may be replaced; what it throws leaves all as it was. */
  mayReplace(query: Query): Promise<void>;
  /** What else must hold once the rows are there, before anybody sees them. */
  finish(query: Query): Promise<void>;
}

/**
 * Puts a backup in the place of what is in the database: its tables are made by the migrations that the backup knows,
 * filled, and then migrated up. All of it is one transaction, so that a backup which cannot be restored changes nothing.
 * @throws BackupRefusedError
 */
export async function restoreBackup(
  ownerUrl: string,
  migrations: Migrations,
  backup: CheckedBackup,
  restoring: Restoring,
): Promise<void> {
  await withOwner(ownerUrl, migrations, async (dataSource, runner) => {
    const known = new Set(dataSource.migrations.map(nameOf));
    const { manifest, file } = backup;
    if (!manifest.migrations.every((name) => known.has(name))) throw newer(file, manifest.version);
    const client = await clientOf(runner);
    const query: Query = async <R extends object>(sql: string, parameters?: unknown[]) =>
      rowsOf<R>(await client.query(sql, parameters));
    await refuseWhileOthersWork(query);
    await restoring.mayReplace(query);
    await runner.startTransaction();
    await query(
      `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres';
       SET LOCAL client_encoding = 'UTF8'; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '10s'`,
    );
    await dropEverything(query);
    await migrateTo(dataSource, runner, manifest.migrations);
    await load(runner, query, backup);
    await within(dataSource, runner).executePendingMigrations();
    await applyRules(runner);
    await restoring.finish(query);
    await runner.commitTransaction();
    await query('ANALYZE');
    await query(`DROP SCHEMA IF EXISTS ${queueSchema} CASCADE`);
    await migrateQueue(runner);
  });
}

/** Tables would change under them while they run. */
async function refuseWhileOthersWork(query: Query): Promise<void> {
  const others = await query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND application_name IN ('sillage', 'sillage-queue')`,
  );
  if (others.length > 0)
    throw new BackupRefusedError('Sillage is running on this database. Stop the API and the workers first.');
}

async function migrateTo(dataSource: DataSource, runner: QueryRunner, names: readonly string[]): Promise<void> {
  const all = dataSource.migrations;
  const only = all.filter((migration) => names.includes(nameOf(migration)));
  Object.assign(dataSource, { migrations: only });
  try {
    await within(dataSource, runner).executePendingMigrations();
  } finally {
    Object.assign(dataSource, { migrations: all });
  }
}

/** Without indexes, foreign keys and triggers, which come back when every row is there and then hold for all of them. */
async function load(runner: QueryRunner, query: Query, { file, manifest, contents }: CheckedBackup): Promise<void> {
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns]));
  const putBack = await loadable(query);
  const loaded = new Map<string, number>();
  const client = await clientOf(runner);
  // What the migrations wrote is in the file as it was when the file was taken.
  if (manifest.tables.length > 0) {
    const tables = manifest.tables.map(({ name }) => pg.escapeIdentifier(name));
    await query(`TRUNCATE ${tables.join(', ')} CASCADE`);
  }
  for await (const { name, body } of entriesOf(file)) {
    const table = tableOfPart(name);
    if (table === null) continue;
    const columns = columnsOf.get(table)?.map((column) => pg.escapeIdentifier(column));
    if (columns === undefined) throw new BackupRefusedError(`${file} has rows of an unknown table (${table}).`);
    const into = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from([await unzipped(body)]), into);
    loaded.set(table, (loaded.get(table) ?? 0) + into.rowCount);
  }
  for (const { name } of manifest.tables) {
    if ((loaded.get(name) ?? 0) !== contents.rows[name])
      throw new BackupRefusedError(`${file} does not have all rows of ${name}. Nothing was changed.`);
  }
  for (const { name, last, used } of contents.sequences) {
    await query('SELECT setval(quote_ident($1)::regclass, $2::bigint, $3)', [name, last, used]);
  }
  await putBack();
}

async function clientOf(runner: QueryRunner): Promise<PoolClient> {
  return (await runner.connect()) as PoolClient;
}

function rowsOf<R extends object>(result: pg.QueryResult | pg.QueryResult[]): R[] {
  return Array.isArray(result) ? [] : (result.rows as R[]);
}
