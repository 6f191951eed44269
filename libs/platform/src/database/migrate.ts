import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { queueSchema } from '../jobs/queue-backend.js';
import { applicationRole, ownerDataSource } from './data-source.js';

type Migrations = DataSourceOptions['migrations'];

// Any fixed number will do; it keeps two starters from migrating one database at once.
const migrationLock = 5_117_455_320;

/** Brings the schema up to date, the queue's own tables too. @returns the names of the migrations that ran */
export async function migrate(databaseUrl: string, migrations: Migrations): Promise<string[]> {
  return withOwner(databaseUrl, migrations, async (dataSource) => {
    const ran = await dataSource.runMigrations();
    await migrateQueue(dataSource);
    return ran.map((migration) => migration.name);
  });
}

/** Takes every migration back, newest first. @returns how many */
export async function revertAll(databaseUrl: string, migrations: Migrations): Promise<number> {
  return withOwner(databaseUrl, migrations, async (dataSource) => {
    const done = await dataSource.query<unknown[]>('SELECT 1 FROM migration');
    for (let index = 0; index < done.length; index += 1) await dataSource.undoLastMigration();
    return done.length;
  });
}

async function withOwner<T>(
  databaseUrl: string,
  migrations: Migrations,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = ownerDataSource(databaseUrl, migrations);
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock($1)`, [migrationLock]);
    return await work(dataSource);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock($1)`, [migrationLock]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

async function migrateQueue(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runMigrations(client, queueSchema);
    await client.query(`
      -- BullMQ makes a sequence for each queue when its first job comes.
      GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${applicationRole};
      GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${applicationRole};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${applicationRole};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${applicationRole};
    `);
  } finally {
    await runner.release();
  }
}
