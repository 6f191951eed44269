import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { runCli } from './product.js';
import { assertRoom } from './room.js';
import { buildCompany } from './company/build.js';
import { settle } from './settle.js';

const oldAfterDays = 3;

/** The server that `npm run bench` started, and the migrated empty database on it. */
export interface Server {
  readonly adminUrl: string;
  readonly emptyTemplate: string;
  /** The bench's own data folder. */
  readonly data: string;
  urlOf(database: string): string;
}

export function serverOfTheBench(): Server {
  const adminUrl = required('SILLAGE_TEST_DATABASE_URL');
  return {
    adminUrl,
    emptyTemplate: required('SILLAGE_TEST_TEMPLATE'),
    data: required('SILLAGE_BENCH_DATA'),
    urlOf: (database) => adminUrl.replace(/^([a-z]+:\/\/[^/]*)\/[^?]*/, `$1/${database}`),
  };
}

/**
 * The company of this size, built once for these migrations and this generator, and kept for three days: what is said
 * to happen tomorrow is then past.
 * @returns the name of a database to be copied
 */
export async function companyTemplate(server: Server, people: number, folder: string): Promise<string> {
  const name = `reading_${people}_${await fingerprint(server, people)}`;
  return onServer(server, async (admin) => {
    await dropOthers(admin, people, name);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    assertRoom({ people, folder, isBuilt: rowCount === 1 });
    if (rowCount === 1) return name;
    console.log(`The company of ${people.toLocaleString('en')} people is built once and kept:`);
    const draft = `bench_${name}`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${draft} TEMPLATE ${server.emptyTemplate} STRATEGY FILE_COPY`);
    await buildCompany(server.urlOf(draft), people);
    await settle(server.urlOf(draft), folder, { strict: true });
    await admin.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1`, [draft]);
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    await admin.query(`COMMENT ON DATABASE ${name} IS '${new Date().toISOString()}'`);
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    return name;
  });
}

/** A database that the run may change, and that is dropped after it. */
export async function copyOf(server: Server, template: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `bench_reading_${process.pid}`;
  await onServer(server, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return {
    url: server.urlOf(name),
    drop: async () => onServer(server, async (admin) => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Of what the company is made of: the migrations, the generator, and what the demo's company begins with. */
async function fingerprint({ emptyTemplate, adminUrl }: Server, people: number): Promise<string> {
  const hash = createHash('sha256').update(emptyTemplate).update(String(people));
  const here = new URL('company/', import.meta.url);
  for (const file of readdirSync(here).toSorted()) hash.update(readFileSync(new URL(file, here)));
  hash.update(await runCli(['demo', 'company', '--people=300', '--countries=35'], adminUrl));
  return hash.digest('hex').slice(0, 12);
}

async function dropOthers(admin: pg.Client, people: number, kept: string): Promise<void> {
  const { rows } = await admin.query<{ name: string; made: string | null }>(
    `SELECT datname AS name, shobj_description(oid, 'pg_database') AS made FROM pg_database WHERE starts_with(datname, $1)`,
    [`reading_${people}_`],
  );
  for (const { name, made } of rows) {
    const age = Date.now() - Date.parse(made ?? '');
    if (name !== kept || !(age < oldAfterDays * 86_400_000)) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function onServer<T>({ adminUrl }: Server, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
    await pause(0);
  }
}

function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: start the bench by "npm run bench -- reading".`);
  return value;
}
