import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TableOfPeople } from '@sillage/platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { columnsOf, declaredPersonalData } from '../support/personal-data.js';

/** What is wrong with the declarations, in words that say what to do. */
function faults(declared: ReadonlyMap<string, TableOfPeople>, columns: readonly string[]): string[] {
  const stated = [...declared].flatMap(([table, fates]) => columnsOf(fates).map((column) => `${table}.${column}`));
  const nameless = [...declared].filter(
    ([, fates]) => fates.whose === undefined && (fates.erased ?? fates.erasedWithRow),
  );
  return [
    ...columns
      .filter((column) => !stated.includes(column))
      .map((column) => `${column}: say in its feature's *.personal-data.ts what becomes of it when a person is erased`),
    ...stated.filter((column) => !columns.includes(column)).map((column) => `${column}: is declared, and gone`),
    ...stated
      .filter((column, index) => stated.indexOf(column) !== index)
      .map((column) => `${column}: is declared twice`),
    ...nameless.map(([table]) => `${table}: say by "whose" which rows are the person's`),
  ];
}

describe('what is kept of people', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let declared: Map<string, TableOfPeople>;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    declared = await declaredPersonalData();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const columns = async (): Promise<string[]> => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm', 'f') AND a.attnum > 0
         AND NOT a.attisdropped ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('is declared for every table and column: erased, kept for a reason, or nobody’s', async () => {
    expect(faults(declared, await columns())).toEqual([]);
  });

  it('is found out where nobody declared it', async () => {
    await client.query('BEGIN');
    await client.query('CREATE TABLE confession (person_id uuid, words text)');
    await client.query('ALTER TABLE person ADD COLUMN nickname text, DROP COLUMN job_title CASCADE');
    const found = faults(new Map([...declared, ['wish', { erased: 'words' }]]), await columns());
    await client.query('ROLLBACK');
    expect(found.map((fault) => fault.split(':')[0])).toEqual([
      'confession.person_id',
      'confession.words',
      'person.nickname',
      'person.job_title',
      'wish.words',
      'wish',
    ]);
  });
});
