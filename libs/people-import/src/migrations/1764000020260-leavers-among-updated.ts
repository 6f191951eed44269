import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who leaves by a row of their own is updated and deactivated: known as both, the counts of a file add up. */
export class LeaversAmongUpdated1764000020260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE people_import ADD COLUMN updated_leavers integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE people_import DROP COLUMN updated_leavers`);
  }
}
