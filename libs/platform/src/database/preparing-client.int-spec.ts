import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { PreparingClient } from './preparing-client.js';

let database: TestDatabase;
let client: PreparingClient;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new PreparingClient({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Whether that statement is prepared after it was sent so often. */
async function isPrepared(text: string, values: unknown[], times: number): Promise<boolean> {
  for (let time = 0; time < times; time += 1) await (client.query(text, values) as Promise<unknown>);
  const { rows } = await (client.query('SELECT statement FROM pg_prepared_statements') as unknown as Promise<{
    rows: { statement: string }[];
  }>);
  return rows.some(({ statement }) => statement === text);
}

const long = (about: string) => `SELECT $1::text AS ${about} -- ${'what a page asks for, '.repeat(2000)}`;
const rows = Array.from({ length: 101 }, (_, index) => `$${index + 1}::text`).join(', ');

it.each<[string, string, unknown[], boolean]>([
  ['a statement of some values', 'SELECT $1::text AS short', ['a'], true],
  ['a long one, put together from many fields', long('page'), ['a'], true],
  ['one without values, which may be several', 'SELECT 1 AS none', [], false],
  ['one of so many rows at once', `SELECT ${rows}`, Array.from({ length: 101 }, () => 'a'), false],
])('%s is prepared when it comes again, or is not to be', async (_, text, values, prepared) => {
  expect(await isPrepared(text, values, 1)).toBe(false);
  expect(await isPrepared(text, values, 2)).toBe(prepared);
});

it('a statement is prepared, too, after more others than are kept; the longest unused are forgotten', async () => {
  const texts = Array.from({ length: 450 }, (_, n) => `SELECT $1::text AS one_of_many_${n}`);
  for (const text of texts) expect(await isPrepared(text, ['a'], 2)).toBe(true);
  const { rows: kept } = await (client.query(
    `SELECT count(*)::int FROM pg_prepared_statements WHERE statement LIKE '%one_of_many%'`,
  ) as unknown as Promise<{ rows: { count: number }[] }>);
  expect(kept[0]?.count).toBe(400);
  expect(await isPrepared(texts[0] ?? '', ['a'], 1)).toBe(true);
});

it('a transaction that failed is rolled back though a statement was to be forgotten in it', async () => {
  const ask = async (text: string, values?: unknown[]) => client.query(text, values) as Promise<unknown>;
  await ask('BEGIN');
  await expect(ask('SELECT 1 / $1::int AS failing', [0])).rejects.toThrow('division by zero');
  for (let n = 0; n < 3; n += 1) {
    for (const _ of [1, 2]) await ask(`SELECT $1::text AS after_failing_${n}`, ['a']).catch(() => null);
  }
  await ask('ROLLBACK');
  expect(await isPrepared('SELECT $1::text AS after_failing_0', ['a'], 1)).toBe(true);
});
