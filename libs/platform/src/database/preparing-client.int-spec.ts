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
