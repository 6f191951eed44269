import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * A database of one's own: a copy of the migrated template on the server that `npm test` started.
 * @throws Error when the tests were not started by npm test
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = required('SILLAGE_TEST_DATABASE_URL');
  const template = required('SILLAGE_TEST_TEMPLATE');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  return {
    url: withDatabase(server, name),
    drop: () => onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: run the tests by "npm test".`);
  return value;
}

function withDatabase(server: string, name: string): string {
  return server.replace(/^([a-z]+:\/\/[^/]*)\/[^?]*/, `$1/${name}`);
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
