import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import {
  type DataSource,
  type DataSourceOptions,
  MigrationExecutor,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { queueSchema } from '../jobs/queue-backend.js';
import { applicationRole, ownerDataSource } from './data-source.js';
import { dataThere, lossesSince, type Loss } from './losses.js';
import { applyRules, dropRules } from './rules.js';

export type Migrations = DataSourceOptions['migrations'];

// Any fixed number will do; it keeps two starters from migrating one database at once.
const migrationLock = 5_117_455_320;

/**
 * Brings the schema up to date: tables by migrations, then the features' rules, then the queue's own tables.
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, migrations: Migrations): Promise<string[]> {
  return withOwner(ownerUrl, migrations, async (dataSource, runner) => {
    const ran = await dataSource.runMigrations();
    await applyRules(runner);
    await migrateQueue(runner);
    return ran.map((migration) => migration.name);
  });
}

export interface TakingBack {
  /** How many migrations, the newest first; all of them by default. */
  steps?: number;
  /** Hears what would be deleted, and says whether that is meant. Until then nothing has happened. */
  mayLose(losses: readonly Loss[], migrations: readonly string[]): Promise<boolean>;
}

/**
 * Takes migrations back. It is tried first and undone, so that what it would delete is known and not guessed.
 * @returns how many were taken back
 */
export async function takeBack(ownerUrl: string, migrations: Migrations, taking: TakingBack): Promise<number> {
  return withOwner(ownerUrl, migrations, async (dataSource, runner) => {
    const attempt = async (): Promise<string[]> => undo(dataSource, runner, taking.steps ?? Infinity);
    await runner.startTransaction();
    const before = await dataThere(runner);
    const names = await attempt();
    const losses = await lossesSince(runner, before);
    await runner.rollbackTransaction();
    if (names.length === 0 || !(await taking.mayLose(losses, names))) return 0;
    await runner.startTransaction();
    await attempt();
    await runner.commitTransaction();
    return names.length;
  });
}

/** Within the transaction under way. @returns the names of what was undone */
async function undo(dataSource: DataSource, runner: QueryRunner, steps: number): Promise<string[]> {
  // Processes that run hold what is to be dropped: they are told of, not waited for.
  await runner.query(`SET LOCAL lock_timeout = '10s'`);
  if (!(await runner.hasTable('migration'))) return [];
  // What an older version made and this one has no name for lies within what is taken back here.
  await runner.query('DELETE FROM migration WHERE name <> ALL($1)', [dataSource.migrations.map(nameOf)]);
  const executor = within(dataSource, runner);
  const done = (await executor.getExecutedMigrations()).slice(0, steps);
  if (done.length > 0) await dropRules(runner);
  for (let index = 0; index < done.length; index += 1) await executor.undoLastMigration();
  return done.map(({ name }) => name);
}

/** Runs migrations in the transaction that the runner is in. */
export function within(dataSource: DataSource, runner: QueryRunner): MigrationExecutor {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'none';
  return executor;
}

/** Does some work as the owner, and as the only one who changes the schema. */
export async function withOwner<T>(
  ownerUrl: string,
  migrations: Migrations,
  work: (dataSource: DataSource, runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const dataSource = ownerDataSource(ownerUrl, migrations);
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock($1)`, [migrationLock]);
    return await work(dataSource, runner);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.query(`SELECT pg_advisory_unlock($1)`, [migrationLock]).catch(() => undefined);
    await runner.release();
    await dataSource.destroy();
  }
}

/** The queue's own tables: transport, which holds nothing that must be kept. */
export async function migrateQueue(runner: QueryRunner): Promise<void> {
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

export function nameOf({ name, constructor }: MigrationInterface): string {
  return name ?? constructor.name;
}
