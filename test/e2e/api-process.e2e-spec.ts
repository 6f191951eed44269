import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ApiProcess } from '../support/api-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { until } from '../support/until.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

jest.setTimeout(60_000);

async function start(environment: Record<string, string> = {}): Promise<{ api: ApiProcess; port: number }> {
  const port = await freePort();
  const api = new ApiProcess({ DATABASE_URL: database.url, PORT: String(port), LOG_LEVEL: 'warn', ...environment });
  return { api, port };
}

describe('the API process', () => {
  it('tells its parent when it is ready, answers, and on SIGTERM ends when all is answered', async () => {
    const { api, port } = await start();
    expect(await api.isReady).toBe(`http://localhost:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    // Connections that are kept alive and idle must not hold it.
    const agent = new Agent({ keepAlive: true });
    const idle = request({ port, path: '/health/live', agent });
    idle.end();
    const [first] = (await once(idle, 'response')) as [NodeJS.ReadableStream];
    first.resume();
    await once(first, 'end');

    // Checking a password takes a third of a second.
    const slow = fetch(`http://127.0.0.1:${port}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody@example.com', password: 'wrong' }),
    });
    await isCounted();
    api.signal('SIGTERM');
    expect((await slow).status).toBe(401);
    expect(await api.exitCode).toBe(0);
    // One role for all, as here, is told of once.
    expect(api.said.trim().split('\n')).toEqual([expect.stringContaining('Insert-only is not enforced')]);
    agent.destroy();
  });

  it('tells in its log which GraphQL operation was asked for and how it ended, and nothing of what was asked', async () => {
    const { api, port } = await start({ LOG_LEVEL: 'info' });
    await api.isReady;
    const query = 'query Mine($search: String) { people(filter: { search: $search }) { totalCount } }';
    await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { search: 'sofia' } }),
    });
    const line = { msg: 'POST /graphql', operation: 'query Mine', outcome: 'refused', codes: ['UNAUTHENTICATED'] };
    const lines = () =>
      api.said.split('\n').flatMap((text) => (text.includes('/graphql') ? [JSON.parse(text) as object] : []));
    await until('the request is logged', () => lines().length > 0);
    expect(lines()).toEqual([expect.objectContaining(line)]);
    expect(api.said).not.toContain('sofia');
    api.signal('SIGTERM');
    await api.exitCode;
  });

  it('ends when its parent is gone', async () => {
    const { api } = await start();
    await api.isReady;
    api.abandon();
    expect(await api.exitCode).toBe(0);
  });
});

describe('a start that cannot work ends with one clear message', () => {
  async function refusal(environment: Record<string, string>): Promise<string> {
    const { api } = await start(environment);
    // 78: what the operator must mend before another start makes sense.
    expect(await api.exitCode).toBe(78);
    expect(api.said).not.toMatch(/^\s+at /m);
    return api.said;
  }

  it('for a malformed variable', async () => {
    expect(await refusal({ PORT: 'eighty', DEFAULT_COUNTRY: 'Atlantis' })).toMatch(
      /PORT .*number.*\n.*DEFAULT_COUNTRY/,
    );
  });

  it('for a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is in use. Stop what listens there, or set PORT to a free one.\n`,
    );
    other.close();
  });

  it('for a database that is not there', async () => {
    const port = await freePort();
    const said = await refusal({ DATABASE_URL: `postgresql://somebody:hunter2@127.0.0.1:${port}/sillage` });
    expect(said).toMatch(/^The database at 127\.0\.0\.1:\d+\/sillage cannot be reached .*DATABASE_URL\.\n$/);
    expect(said).not.toContain('hunter2');
  });

  it('for a database without tables, or with those of an older version', async () => {
    const old = await createTestDatabase();
    const client = new pg.Client({ connectionString: old.url });
    await client.connect();
    await client.query('DELETE FROM migration WHERE timestamp = (SELECT max(timestamp) FROM migration)');
    expect(await refusal({ DATABASE_URL: old.url })).toMatch(/older than this version.*"npm run cli -- migrate"/);
    await client.query('DROP TABLE migration');
    expect(await refusal({ DATABASE_URL: old.url })).toMatch(/no Sillage tables yet.*"npm run cli -- migrate"/);
    await client.end();
    await old.drop();
  });
});

/** Waits until the request has reached the server: its try to sign in is counted before the password is checked. */
async function isCounted(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await until('the try to sign in is counted', async () => {
      const { rowCount } = await client.query(`DELETE FROM sign_in_attempt WHERE key LIKE 'account:%'`);
      return (rowCount ?? 0) > 0;
    });
  } finally {
    await client.end();
  }
}
