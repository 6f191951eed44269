import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An erased person keeps a row, since what is append-only points at it: acknowledgements, mentorships, labels. Nothing in
 * that row may tell who it was, whoever writes.
 */
export class Erasure1764000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN erased_at timestamptz,
        ADD CONSTRAINT person_erased_is_nobody CHECK (erased_at IS NULL OR (NOT active AND email IS NULL
          AND given_name = '' AND family_name = '' AND display_name = '' AND job_title IS NULL AND manager_id IS NULL
          AND external_id = 'erased ' || id::text));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person DROP COLUMN erased_at`);
  }
}
