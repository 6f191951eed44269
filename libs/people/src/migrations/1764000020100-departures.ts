import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People whom an administrator added have no number of HR's; and what ended when somebody left is known for a day. */
export class Departures1764000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ALTER COLUMN external_id DROP NOT NULL,
        DROP CONSTRAINT person_erased_is_nobody,
        ADD CONSTRAINT person_erased_is_nobody CHECK (erased_at IS NULL OR (NOT active AND email IS NULL
          AND given_name = '' AND family_name = '' AND display_name = '' AND job_title IS NULL AND manager_id IS NULL
          AND external_id IS NOT DISTINCT FROM 'erased ' || id::text));

      CREATE TABLE departure (
        id uuid CONSTRAINT departure_key PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL CONSTRAINT departure_of_a_person REFERENCES person ON DELETE CASCADE,
        -- In milliseconds, as events tell it.
        at timestamptz(3) NOT NULL,
        -- HR's file that ended them, or the administrator who did; of a file that an operator sent there is no person.
        import_id uuid,
        ended_by uuid CONSTRAINT departure_by_a_person REFERENCES person,
        undone_at timestamptz,
        undone_by uuid CONSTRAINT departure_undone_by_a_person REFERENCES person,
        CONSTRAINT departure_once_at_a_time UNIQUE (person_id, at)
      );
      CREATE INDEX departure_by_import ON departure (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX departure_by_day ON departure (at);

      CREATE TABLE departure_end (
        departure_id uuid NOT NULL CONSTRAINT departure_end_of_a_departure REFERENCES departure ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT departure_end_kind CHECK (kind IN
          ('ROLE', 'SEAT', 'WAITING_PLACE', 'HOSTING', 'ENROLMENT', 'LABEL', 'MENTORSHIP', 'INVITATION')),
        subject_id uuid NOT NULL,
        before jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT departure_end_once PRIMARY KEY (departure_id, kind, subject_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE departure_end, departure;
      UPDATE person SET external_id = 'by hand ' || id::text WHERE external_id IS NULL;
      ALTER TABLE person ALTER COLUMN external_id SET NOT NULL,
        DROP CONSTRAINT person_erased_is_nobody,
        ADD CONSTRAINT person_erased_is_nobody CHECK (erased_at IS NULL OR (NOT active AND email IS NULL
          AND given_name = '' AND family_name = '' AND display_name = '' AND job_title IS NULL AND manager_id IS NULL
          AND external_id = 'erased ' || id::text));
    `);
  }
}
