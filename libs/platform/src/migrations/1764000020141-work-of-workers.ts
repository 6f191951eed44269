import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the workers did, counted for whoever watches them, and that a failed job is being tried again. */
export class WorkOfWorkers1764000020141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_tally (
        kind text NOT NULL,
        name text NOT NULL,
        outcome text NOT NULL,
        count bigint NOT NULL,
        seconds double precision NOT NULL,
        last_at timestamptz NOT NULL,
        CONSTRAINT work_tally_key PRIMARY KEY (kind, name, outcome)
      );
      ALTER TABLE failed_job ADD COLUMN retried_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE failed_job DROP COLUMN retried_at;
      DROP TABLE work_tally;
    `);
  }
}
