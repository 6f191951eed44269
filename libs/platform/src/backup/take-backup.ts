import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  backupFormat,
  BackupRefusedError,
  entryNames,
  noteForPeople,
  partName,
  type Manifest,
} from './backup-format.js';
import { BackupWriter } from './backup-writer.js';
import { productVersion } from '../process/product-version.js';

const zipped = promisify(gzip);
const partBytes = 8 * 1024 * 1024;
const newline = 0x0a;

// What the migrations write of themselves comes with them.
const madeByMigrations = ['migration', 'applied_rules'];

export interface TakenBackup {
  readonly file: string;
  readonly bytes: number;
  readonly takenAt: Date;
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Writes down everything that the database holds, as it stood at one moment, while the product goes on working. The
 * queue is transport and not in it, and neither is what PostgreSQL itself would forget in a crash.
 * @throws BackupRefusedError when the file cannot be written
 */
export async function takeBackup(ownerUrl: string, file: string): Promise<TakenBackup> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sillage-owner' });
  await client.connect();
  // Opened before the moment is fixed: a file that cannot be written is said at once.
  const writer = await BackupWriter.begin(file, new Date()).catch(async (error: unknown) => {
    await client.end();
    throw error;
  });
  try {
    const manifest = await fixTheMoment(client);
    await writer.add(entryNames.note, noteForPeople);
    await writer.add(entryNames.manifest, JSON.stringify(manifest, null, 1));
    const rows: Record<string, number> = {};
    for (const table of manifest.tables) rows[table.name] = await copyOut(client, writer, table);
    // Numbers go on being given meanwhile: read last, none of them is below what is in the tables.
    const sequences = await client.query(
      `SELECT sequencename AS name, coalesce(last_value, start_value)::text AS last, last_value IS NOT NULL AS used
       FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
    );
    await writer.add(entryNames.contents, JSON.stringify({ rows, sequences: sequences.rows }, null, 1));
    return { file, bytes: await writer.finish(), takenAt: new Date(manifest.takenAt), rows };
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

/** From here on the connection sees the database as it is now, and nobody changes its tables' form. */
async function fixTheMoment(client: pg.Client): Promise<Manifest> {
  const names = (await tablesOf(client)).map(({ name }) => pg.escapeIdentifier(name));
  const { rows: made } = await client.query<{ is: boolean }>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS is`,
  );
  if (names.length === 0 || made[0]?.is !== true)
    throw new BackupRefusedError('There is no Sillage in this database: nothing was backed up.');
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(
    `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres';
     SET LOCAL client_encoding = 'UTF8'; SET LOCAL statement_timeout = 0`,
  );
  // A lock takes no snapshot: the first statement after it does.
  await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS SHARE MODE`);
  const moment = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const migrations = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY timestamp, name');
  return {
    product: 'Sillage',
    format: backupFormat,
    version: productVersion(),
    takenAt: (moment.rows[0]?.now ?? new Date()).toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    tables: await tablesOf(client),
  };
}

async function tablesOf(client: pg.Client): Promise<Manifest['tables']> {
  const { rows } = await client.query<Manifest['tables'][number]>(
    `SELECT c.relname AS name, json_agg(a.attname ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
       AND a.attgenerated = '' AND c.relname <> ALL($1)
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     GROUP BY c.relname ORDER BY c.relname`,
    [madeByMigrations],
  );
  return rows;
}

async function copyOut(client: pg.Client, writer: BackupWriter, table: Manifest['tables'][number]): Promise<number> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const source = client.query(copyTo(`COPY ${pg.escapeIdentifier(table.name)} (${columns}) TO STDOUT`));
  let [rows, parts, held]: [number, number, Buffer[]] = [0, 0, []];
  let bytes = 0;
  const write = async (part: Buffer): Promise<void> => {
    if (part.length > 0) await writer.add(partName(table.name, (parts += 1)), await zipped(part));
  };
  for await (const chunk of source as AsyncIterable<Buffer>) {
    held.push(chunk);
    bytes += chunk.length;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) rows += 1;
    if (bytes < partBytes) continue;
    // A part ends with a row: a newline within a row is written as \n.
    const all = Buffer.concat(held);
    const end = all.lastIndexOf(newline) + 1;
    await write(all.subarray(0, end));
    held = [all.subarray(end)];
    bytes = all.length - end;
  }
  await write(Buffer.concat(held));
  return rows;
}
