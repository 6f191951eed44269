import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { isInsertOnlyEnforced, letIn } from './login-role.js';

describe('a role of its own for the product', () => {
  const role = `test_${randomBytes(6).toString('hex')}`;
  let database: TestDatabase;
  let url: string;

  const as = async <R extends object>(who: string, ...statements: string[]): Promise<R[]> => {
    const client = new pg.Client({ connectionString: who, options: '-c role=sillage_app' });
    await client.connect();
    try {
      let rows: R[] = [];
      for (const sql of statements) rows = (await client.query<R>(sql)).rows;
      return rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    url = database.url.replace(/^postgresql:\/\/[^@]*@/, `postgresql://${role}:a%20secret@`);
    await letIn(database.url, url);
    await letIn(database.url, url);
  });

  afterAll(async () => {
    await as(database.url, 'SET ROLE NONE', `DROP ROLE ${role}`);
    await database.drop();
  });

  it('is made where it is missing, and may work', async () => {
    expect(await as(url, `SELECT count(*)::int AS people FROM person`)).toEqual([{ people: 0 }]);
  });

  it('can neither change what is append-only nor become the owner, who can', async () => {
    for (const attempt of ['DELETE FROM audit_entry', 'UPDATE audit_entry SET reason = NULL']) {
      await expect(as(url, attempt)).rejects.toThrow('permission denied');
      await expect(as(url, 'SET ROLE NONE', attempt)).rejects.toThrow('permission denied');
      await as(database.url, 'SET ROLE NONE', attempt);
    }
  });

  it('is what makes insert-only enforced, where one role for both is not', async () => {
    expect(await isInsertOnlyEnforced(async (sql) => as(url, sql))).toBe(true);
    expect(await isInsertOnlyEnforced(async (sql) => as(database.url, sql))).toBe(false);
  });

  it('changes nothing where one role is both', async () => {
    await expect(letIn(database.url, database.url)).resolves.toBeUndefined();
  });
});
