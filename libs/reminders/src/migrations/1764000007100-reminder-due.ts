import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When whom to remind of what. Databases from before messages had a room of their own have it already. */
export class ReminderDue1764000007100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What waits for whom, derived from the features' own state: narrow, so that finding who is due stays cheap.
      CREATE TABLE IF NOT EXISTS reminder_due (
        kind text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT reminder_due_for_a_person REFERENCES person ON DELETE CASCADE,
        subject_id uuid NOT NULL,
        since timestamptz NOT NULL,
        -- The reminder to plan next, counted from one; without a due time all of them have been planned.
        occurrence integer NOT NULL DEFAULT 1,
        due_at timestamptz,
        CONSTRAINT reminder_due_once_a_subject PRIMARY KEY (kind, person_id, subject_id)
      );
      CREATE INDEX IF NOT EXISTS reminder_due_by_time ON reminder_due (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX IF NOT EXISTS reminder_due_by_person ON reminder_due (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reminder_due');
  }
}
