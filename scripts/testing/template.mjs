import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { runProgram } from '../processes.mjs';
import { filesUnder, programs, root } from '../project.mjs';

// Any fixed number will do; it keeps two test runs from making one template at once.
const templateLock = 7_302_118;

/**
 * The migrated, empty database that each test file copies. It is named after the migrations, so it is made once a change.
 * @param {import('../postgres/hold.mjs').Postgres} postgres
 * @param {AbortSignal} [abort]
 */
export async function prepareTemplate(postgres, abort) {
  const { default: pg } = await import('pg');
  const name = `template_${hashOfMigrations()}`;
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    if (await postgres.isOnlyHolder()) await dropRemains(client, name);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return name;
    const draft = `making_${name}`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    const env = { ...process.env, DATABASE_URL: postgres.urlOf(draft) };
    const { code, output } = await runProgram(process.execPath, [programs.cli, 'migrate'], {
      env,
      capture: true,
      abort,
    });
    if (code !== 0) throw new Failure(`${output}The test database could not be migrated: the reason stands above.`);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    // A template that nobody can enter is always free to be copied.
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    return name;
  } finally {
    await client.end();
  }
}

/**
 * What earlier runs left: databases of tests that were killed, and templates of other migrations.
 * @param {import('pg').Client} client
 * @param {string} template
 */
async function dropRemains(client, template) {
  const { rows } = await client.query(
    `SELECT datname AS name FROM pg_database WHERE datname ~ '^(test|template|making|bench)_' AND datname <> $1`,
    [template],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
}

function hashOfMigrations() {
  const hash = createHash('sha256');
  const queue = 'node_modules/bullmq/package.json';
  for (const file of [
    ...filesUnder(['libs'], (name) => name.includes('/migrations/') || name.endsWith('.rules.sql')),
    'libs/platform/src/database/migrate.ts',
    queue,
  ]) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
