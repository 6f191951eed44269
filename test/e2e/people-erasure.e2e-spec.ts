import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TableOfPeople } from '@sillage/platform';
import { KnownPerson, mark } from '../support/known-person.js';
import { declaredPersonalData, listed } from '../support/personal-data.js';

type Row = Record<string, unknown>;
type Known = { table: string; fates: TableOfPeople; key: string[]; rows: Row[] };

const isSaid = (value: unknown): boolean => value !== null && value !== '';

describe('a person who is erased', () => {
  let person: KnownPerson;
  let before: Known[];
  let said: string[];

  beforeAll(async () => {
    person = await KnownPerson.inACompany();
    const declared = [...(await declaredPersonalData())].filter(([, { whose }]) => whose !== undefined);
    before = [];
    for (const [table, fates] of declared) before.push(await known(table, fates));
    said = await columnsThatSay(mark);
  });

  afterAll(() => person.close());

  const known = async (table: string, fates: TableOfPeople): Promise<Known> => {
    const key = await person.company.sql<{ name: string }>(
      `SELECT attname AS name FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY(indkey)
       WHERE indrelid = $1::regclass AND indisprimary`,
      [table],
    );
    const rows = await person.company.sql<Row>(`SELECT * FROM ${table} WHERE ${fates.whose}`, [person.id]);
    return { table, fates, key: key.map(({ name }) => name), rows };
  };

  /** The row as it is now, by its primary key. */
  const rowNow = async ({ table, key }: Known, row: Row): Promise<Row | undefined> => {
    const conditions = key.map((column, index) => `${column} = $${index + 1}`);
    const found = await person.company.sql<Row>(
      `SELECT * FROM ${table} WHERE ${conditions.join(' AND ')}`,
      key.map((column) => row[column]),
    );
    return found[0];
  };

  /** Every column of every table, also of the queue's, in which the text stands. */
  const columnsThatSay = async (text: string): Promise<string[]> => {
    const columns = await person.company.sql<{ column: string; query: string }>(
      `SELECT CASE table_schema WHEN 'public' THEN '' ELSE table_schema || '.' END || table_name || '.' || column_name AS column,
         format('SELECT 1 FROM %I.%I WHERE %I::text ILIKE $1 OR (%L = ''bytea'' AND %I::text ILIKE $2) LIMIT 1',
           table_schema, table_name, column_name, data_type, column_name) AS query
       FROM information_schema.columns WHERE table_schema IN ('public', 'bullmq') ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { column, query } of columns) {
      const hex = Buffer.from(text).toString('hex');
      const rows = await person.company.sql(query, [`%${text}%`, `%${hex}%`]);
      if (rows.length > 0) found.push(column);
    }
    return found;
  };

  it('was known in all that is declared to go', () => {
    const unknown = before.flatMap(({ table, fates, rows }) =>
      [...listed(fates.erased), ...listed(fates.erasedWithRow)]
        .filter((column) => !rows.some((row) => isSaid(row[column])))
        .map((column) => `${table}.${column}: give it a value in test/support/known-person.ts`),
    );
    expect(unknown).toEqual([]);
    const words = ['client_mutation.answer', 'invitation.message', 'label.reason', 'mail.subject', 'person.search_key'];
    expect(said).toEqual(expect.arrayContaining(words));
  });

  describe('afterwards', () => {
    beforeAll(() => person.erase());

    it('has no row left of those that go', async () => {
      const left: string[] = [];
      for (const table of before.filter(({ fates }) => fates.erasedWithRow !== undefined)) {
        for (const row of table.rows) if ((await rowNow(table, row)) !== undefined) left.push(table.table);
      }
      expect(left).toEqual([]);
    });

    it('is emptied out of every column that is to say nothing of them', async () => {
      const left: string[] = [];
      for (const table of before) {
        for (const column of listed(table.fates.erased)) {
          for (const row of table.rows.filter((each) => isSaid(each[column]))) {
            const now = await rowNow(table, row);
            if (now !== undefined && JSON.stringify(now[column]) === JSON.stringify(row[column])) {
              left.push(`${table.table}.${column}`);
            }
          }
        }
      }
      expect(left).toEqual([]);
    });

    it('is named nowhere, but by a colleague’s own note and by why somebody decided so', async () => {
      expect(await columnsThatSay(mark)).toEqual(['audit_entry.reason', 'check_in.note']);
      expect(await person.company.sql(`SELECT note FROM check_in WHERE note IS NOT NULL`)).toEqual([
        { note: `${mark}note of the mentor` },
      ]);
    });
  });
});
