import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was restored from a backup, and the jobs that failed for good. */
export class Restorations1764000020140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE restoration (
        id uuid CONSTRAINT restoration_key PRIMARY KEY,
        restored_at timestamptz NOT NULL,
        taken_at timestamptz NOT NULL,
        erasures_left uuid[] NOT NULL DEFAULT '{}',
        let_go_at timestamptz,
        let_go_by uuid,
        CONSTRAINT restoration_erases_first CHECK (let_go_by IS NULL OR erasures_left = '{}')
      );
      CREATE UNIQUE INDEX restoration_one_holds ON restoration ((true)) WHERE let_go_at IS NULL;
      REVOKE INSERT, DELETE ON restoration FROM sillage_app;

      CREATE TABLE failed_job (
        id uuid CONSTRAINT failed_job_id PRIMARY KEY,
        job text NOT NULL,
        key text NOT NULL,
        payload jsonb NOT NULL,
        request_id text,
        error text NOT NULL,
        attempts integer NOT NULL,
        failed_at timestamptz NOT NULL,
        CONSTRAINT failed_job_once_a_key UNIQUE (job, key)
      );
      CREATE INDEX failed_job_by_time ON failed_job (failed_at DESC, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE failed_job, restoration');
  }
}
