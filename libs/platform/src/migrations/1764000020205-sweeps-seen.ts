import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lease runs on for a while after its worker stopped: when a worker was last at a sweep is a fact of its own. */
export class SweepsSeen1764000020205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sweep ADD COLUMN seen_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sweep DROP COLUMN seen_at`);
  }
}
