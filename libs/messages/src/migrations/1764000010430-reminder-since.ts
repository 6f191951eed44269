import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder says since when its subject waits, so that who sends it need not ask the feature that plans. */
export class ReminderSince1764000010430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reminder ADD COLUMN since timestamptz;
      UPDATE reminder r SET since = coalesce((SELECT d.since FROM reminder_due d
        WHERE d.kind = r.kind AND d.person_id = r.person_id AND d.subject_id = r.subject_id), r.planned_at);
      ALTER TABLE reminder ALTER COLUMN since SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reminder DROP COLUMN since');
  }
}
