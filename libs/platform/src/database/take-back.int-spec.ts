import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Loss } from './losses.js';
import { migrate, takeBack } from './migrate.js';

class Kept1999000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE harbour (name text, doubled text GENERATED ALWAYS AS (name || name) STORED)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE harbour');
  }
}
class Named1999000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE harbour ADD depth integer');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE harbour DROP depth');
  }
}
class Renamed1999000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE harbour RENAME TO port; ALTER TABLE port RENAME name TO called');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE port RENAME TO harbour; ALTER TABLE harbour RENAME called TO name');
  }
}
const planted = [Kept1999000000001, Named1999000000002, Renamed1999000000003];

describe('taking migrations back', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  beforeEach(async () => {
    await client.query('DROP TABLE IF EXISTS port, harbour');
    await client.query(`DELETE FROM migration WHERE timestamp > 1999000000000`);
    await migrate(database.url, planted);
    await client.query(`INSERT INTO port (called, depth) VALUES ('Brest', 12), ('Calais', NULL)`);
  });

  const lost = async (steps: number, may: boolean) => {
    let told: readonly Loss[] | undefined;
    const count = await takeBack(database.url, planted, {
      steps,
      mayLose: async (losses) => {
        told = losses;
        return may;
      },
    });
    return { count, told };
  };

  it('loses nothing by a name that is given back', async () => {
    expect(await lost(1, true)).toEqual({ count: 1, told: [] });
    expect((await client.query('SELECT name, depth FROM harbour')).rowCount).toBe(2);
  });

  it('names a column by how many rows have something in it', async () => {
    const { told } = await lost(2, false);
    expect(told).toEqual([{ table: 'port', column: 'depth', rows: 1 }]);
  });

  it('names a table once, by its rows, and leaves all as it was when that is not meant', async () => {
    expect(await lost(3, false)).toEqual({ count: 0, told: [{ table: 'port', column: null, rows: 2 }] });
    expect((await client.query('SELECT called, depth FROM port')).rowCount).toBe(2);
  });

  it('deletes it when it is', async () => {
    expect(await lost(3, true)).toMatchObject({ count: 3 });
    expect((await client.query(`SELECT to_regclass('harbour') AS there`)).rows).toEqual([{ there: null }]);
  });
});
