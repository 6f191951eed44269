import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AttendanceReports1764000020381 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE registration
        -- By the host's list or a report; until they register themselves, they may take it back.
        ADD COLUMN added_by_host boolean NOT NULL DEFAULT false,
        ADD COLUMN withdrawn_at timestamptz,
        ADD CONSTRAINT registration_withdrawn_is_cancelled CHECK (withdrawn_at IS NULL OR status = 'CANCELLED');

      CREATE TABLE attendance_import (
        id uuid CONSTRAINT attendance_import_key PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT attendance_import_of_a_session REFERENCES session,
        file_name text NOT NULL,
        sha256 bytea NOT NULL,
        imported_at timestamptz NOT NULL,
        imported_by uuid NOT NULL CONSTRAINT attendance_import_by_a_person REFERENCES person,
        warnings jsonb NOT NULL,
        -- By the clock of the report, which names no zone: seconds as if it stood in UTC.
        covers_from bigint,
        covers_to bigint,
        ran_from bigint,
        ran_to bigint,
        -- How long the meeting ran; null where the report does not say.
        seconds integer,
        on_its_day boolean NOT NULL,
        superseded boolean NOT NULL DEFAULT false
      );
      CREATE INDEX attendance_import_by_session ON attendance_import (session_id, imported_at DESC, id DESC);

      CREATE TABLE attendance_row (
        import_id uuid NOT NULL CONSTRAINT attendance_row_of_an_import REFERENCES attendance_import ON DELETE CASCADE,
        line integer NOT NULL,
        -- The same for all rows of one participant; forgotten with the words of the row.
        participant text,
        text text,
        -- Why it counts for nobody; null for one that counts.
        reason text,
        person_id uuid CONSTRAINT attendance_row_about_a_person REFERENCES person,
        candidate_ids uuid[] NOT NULL DEFAULT '{}',
        -- The host said whose it is, or that it is nobody's.
        settled boolean NOT NULL DEFAULT false,
        presences jsonb NOT NULL,
        CONSTRAINT attendance_row_key PRIMARY KEY (import_id, line),
        CONSTRAINT attendance_row_counts_or_says_why CHECK ((person_id IS NULL) = (reason IS NOT NULL))
      );
      CREATE INDEX attendance_row_by_person ON attendance_row (person_id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE attendance_row, attendance_import;
      ALTER TABLE registration DROP COLUMN added_by_host, DROP COLUMN withdrawn_at;
    `);
  }
}
