import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import type { DataSource, DataSourceOptions, MigrationInterface, QueryRunner } from 'typeorm';
import { queueSchema } from '../jobs/queue-backend.js';
import { applicationRole, ownerDataSource } from './data-source.js';
import { applyRules, dropRules } from './rules.js';

type Migrations = DataSourceOptions['migrations'];

// Any fixed number will do; it keeps two starters from migrating one database at once.
const migrationLock = 5_117_455_320;

/**
 * Brings the schema up to date: tables by migrations, then the features' rules, then the queue's own tables.
 * @returns the names of the migrations that ran
 */
export async function migrate(databaseUrl: string, migrations: Migrations): Promise<string[]> {
  return withOwner(databaseUrl, migrations, async (dataSource, runner) => {
    const ran = await dataSource.runMigrations();
    await applyRules(runner);
    await migrateQueue(runner);
    return ran.map((migration) => migration.name);
  });
}

/** Takes every migration back, newest first. @returns how many */
export async function revertAll(databaseUrl: string, migrations: Migrations): Promise<number> {
  return withOwner(databaseUrl, migrations, async (dataSource, runner) => {
    // What an older version made and this one has no name for lies within what is taken back here.
    await runner.query('DELETE FROM migration WHERE name <> ALL($1)', [dataSource.migrations.map(nameOf)]);
    const done = await dataSource.query<unknown[]>('SELECT 1 FROM migration');
    if (done.length > 0) await dropRules(runner);
    for (let index = 0; index < done.length; index += 1) await dataSource.undoLastMigration();
    return done.length;
  });
}

async function withOwner<T>(
  databaseUrl: string,
  migrations: Migrations,
  work: (dataSource: DataSource, runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const dataSource = ownerDataSource(databaseUrl, migrations);
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock($1)`, [migrationLock]);
    return await work(dataSource, runner);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock($1)`, [migrationLock]).catch(() => undefined);
    await runner.release();
    await dataSource.destroy();
  }
}

async function migrateQueue(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as PoolClient;
  await runMigrations(client, queueSchema);
  await client.query(`
    -- BullMQ makes a sequence for each queue when its first job comes.
    GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${applicationRole};
    GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${applicationRole};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${applicationRole};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${applicationRole};
  `);
}

function nameOf({ name, constructor }: MigrationInterface): string {
  return name ?? constructor.name;
}
