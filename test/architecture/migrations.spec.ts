import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { Config, CoreModule, declaredConstraints, loadConfig, migrate, takeBack } from '@sillage/platform';
import { features } from '../../apps/features.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { rulesOfTheDatabase } from '../support/rules-of-the-database.js';

type MigrationClass = new () => MigrationInterface;

const libs = join(process.cwd(), 'libs');
const writtenDown = readFileSync(new URL('./rules-of-the-database.txt', import.meta.url), 'utf8');

async function everyMigration(): Promise<MigrationClass[]> {
  const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/migrations\/\d+-[a-z-]+\.ts$/.test(file),
  );
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(libs, file)).href)));
  return modules.flatMap((module: Record<string, MigrationClass>) => Object.values(module));
}

describe('the migrations', () => {
  let database: TestDatabase;
  let migrations: MigrationClass[];

  beforeAll(async () => {
    database = await createTestDatabase();
    migrations = await everyMigration();
  });

  afterAll(async () => {
    await database.drop();
  });

  const query = async <R extends object>(sql: string, parameters: unknown[] = []): Promise<R[]> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<R>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  };
  const objects = async () =>
    query<{ name: string }>(
      `SELECT c.relkind::text || ' ' || c.relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
       UNION ALL
       SELECT 'function ' || p.oid::regprocedure FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
       UNION ALL
       SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL
       SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       ORDER BY name`,
    );

  it('go up, down and up again, and end where they were', async () => {
    const before = await objects();
    expect(await takeBack(database.url, migrations, { mayLose: async () => true })).toBe(migrations.length);
    const left = (await objects()).map(({ name }) => name).filter((name) => !/\bmigration(_|\b)|"?PK_/.test(name));
    expect(left).toEqual([]);
    expect(await migrate(database.url, migrations)).toHaveLength(migrations.length);
    expect(await objects()).toEqual(before);
  });

  it('leave every rule that the database holds as it is written down', async () => {
    const rules = await query<{ rule: string }>(rulesOfTheDatabase);
    const howTo =
      'A rule is gone, new or another one: where that is meant, write it down in rules-of-the-database.txt.';
    const found = rules.map(({ rule }) => `${rule}\n`).join('');
    expect({ howTo, rules: found }).toEqual({ howTo, rules: writtenDown });
  });

  it('leave the database as the entities say', async () => {
    @Module({ imports: [CoreModule, ...features] })
    class Everything {}
    // TypeORM remembers the expressions of generated columns here when it makes them; ours are made by hand.
    await query(`
      CREATE TABLE typeorm_metadata AS SELECT 'GENERATED_COLUMN' AS type, table_catalog AS database, table_schema AS schema,
        table_name AS "table", column_name AS name, generation_expression AS value
      FROM information_schema.columns WHERE is_generated = 'ALWAYS' AND table_schema = 'public'`);
    await query('GRANT SELECT ON typeorm_metadata TO sillage_app');
    const saved = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = database.url;
    const app = await NestFactory.createApplicationContext(Everything, { logger: false, abortOnError: false });
    try {
      expect(app.get(Config).databaseUrl).toBe(loadConfig({ DATABASE_URL: database.url }).databaseUrl);
      const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
      // The database may hold more rules than an entity can say (partial indexes, checks, foreign keys): only dropping
      // them would be offered. Whatever is offered besides is a difference.
      const differences = upQueries
        .map(({ query: sql }) => sql)
        .filter((sql) => !/^DROP INDEX|DROP CONSTRAINT/.test(sql));
      expect(differences).toEqual([]);
    } finally {
      await app.close();
      if (saved === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = saved;
    }
  });

  it('hold every constraint that the code explains', async () => {
    const known = await query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint UNION SELECT indexrelid::regclass::text FROM pg_index UNION SELECT tgname FROM pg_trigger`,
    );
    const names = new Set(known.map(({ name }) => name));
    const raised = await query<{ source: string }>(
      `SELECT prosrc AS source FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    const missing = declaredConstraints().filter(
      (name) => !names.has(name) && !raised.some(({ source }) => source.includes(name)),
    );
    expect(missing).toEqual([]);
  });

  it('name every constraint as a rule, never as a number', async () => {
    const unnamed = await query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace
         AND contype <> 'n' AND conname ~ '(_check\\d*|_key\\d+|_fkey\\d*|^(PK|UQ|FK|CHK)_)$' AND conrelid <> 'migration'::regclass`,
    );
    expect(unnamed).toEqual([]);
  });
});
