import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { PatientPool } from './patient-pool.js';

describe('many who share a server with few connections', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  const role = `few_${process.pid}`;
  const pools: pg.Pool[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`CREATE ROLE ${role} LOGIN CONNECTION LIMIT 3`);
  });

  afterEach(async () => {
    await Promise.all(pools.splice(0).map(async (pool) => pool.end()));
  });

  afterAll(async () => {
    await owner.query(`DROP ROLE ${role}`);
    await owner.end();
    await database.drop();
  });

  const poolOf = (connectionTimeoutMillis: number): pg.Pool => {
    const connectionString = database.url.replace(/^([a-z]+:\/\/)[^/@]*@?/, `$1${role}@`);
    const pool = new PatientPool({ connectionString, max: 10, connectionTimeoutMillis, idleTimeoutMillis: 200 });
    // One that the pool is ending already may hear of the end of its database first.
    pool.on('error', () => undefined);
    pools.push(pool);
    return pool;
  };
  const work = async (pool: pg.Pool) => (await pool.query<{ one: number }>('SELECT 1 AS one FROM pg_sleep(0.01)')).rows;

  it('all get their turn, as soon as others need theirs no longer', async () => {
    const [one, other] = [poolOf(20_000), poolOf(20_000)];
    const done = await Promise.all(Array.from({ length: 60 }, async (_, index) => work(index % 2 === 0 ? one : other)));
    expect(done.flat()).toHaveLength(60);
  });

  it('hear that there is none when they have waited long enough', async () => {
    const greedy = poolOf(20_000);
    const held = await Promise.all([greedy.connect(), greedy.connect(), greedy.connect()]);
    await expect(poolOf(1000).connect()).rejects.toMatchObject({ code: '53300' });
    for (const client of held) client.release();
  });
});
