import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The figures that people ordered by mail. */
export class AdoptionReports1764000020250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE adoption_report (
        id uuid CONSTRAINT adoption_report_key PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT adoption_report_for_a_person REFERENCES person ON DELETE CASCADE,
        programme_id uuid NOT NULL CONSTRAINT adoption_report_of_a_programme REFERENCES programme ON DELETE CASCADE,
        -- Null: all that the person may see at the time.
        org_unit_id uuid CONSTRAINT adoption_report_of_a_unit REFERENCES org_unit ON DELETE CASCADE,
        country text,
        rhythm text NOT NULL CONSTRAINT adoption_report_rhythm CHECK (rhythm IN ('WEEKLY', 'MONTHLY')),
        asked_at timestamptz NOT NULL,
        -- The first day of the week or month whose letter went last; null before the first.
        last_period date,
        due_at timestamptz NOT NULL,
        CONSTRAINT adoption_report_once_a_scope UNIQUE NULLS NOT DISTINCT (person_id, programme_id, org_unit_id, country),
        CONSTRAINT adoption_report_begins_with_its_period CHECK ((rhythm <> 'WEEKLY' OR
          extract(isodow FROM last_period) = 1) AND (rhythm <> 'MONTHLY' OR extract(day FROM last_period) = 1))
      );
      CREATE INDEX adoption_report_due ON adoption_report (due_at);
      CREATE INDEX adoption_report_by_programme ON adoption_report (programme_id);
      CREATE INDEX adoption_report_by_unit ON adoption_report (org_unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE adoption_report');
  }
}
