import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sessions need to be changed, planned in series, called off with a reason, and found by a tag however it is written. */
export class SessionsThatChange1764000020340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        -- Of those that were planned together.
        ADD COLUMN series_id uuid,
        -- Rises with each change that a calendar should know (RFC 5545, SEQUENCE).
        ADD COLUMN sequence integer NOT NULL DEFAULT 0 CONSTRAINT session_sequence_from_zero CHECK (sequence >= 0),
        ADD COLUMN cancel_reason text CONSTRAINT session_reason_of_a_cancelled_one
          CHECK (cancel_reason IS NULL OR status = 'CANCELLED'),
        -- The tags as they are compared; kept by the trigger on tags.
        ADD COLUMN tag_keys text[] NOT NULL DEFAULT '{}';
      CREATE INDEX session_of_a_series ON session (series_id, starts_at, id) WHERE series_id IS NOT NULL;
      CREATE INDEX session_by_tag ON session USING gin (tag_keys);
      UPDATE session SET tag_keys = ARRAY(SELECT btrim(folded_name(tag)) FROM unnest(tags) AS tag) WHERE tags <> '{}';
      -- A smaller capacity takes no seat away: the rule is about seats that are given out, and a trigger holds it.
      ALTER TABLE session DROP CONSTRAINT session_capacity_not_exceeded;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE session SET capacity = registered_count WHERE registered_count > capacity;
      ALTER TABLE session DROP COLUMN tag_keys, DROP COLUMN cancel_reason, DROP COLUMN sequence, DROP COLUMN series_id,
        ADD CONSTRAINT session_capacity_not_exceeded CHECK (registered_count <= capacity);
    `);
  }
}
