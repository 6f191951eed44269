import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was, as it was: the application's role may add days, never change one. */
export class Dashboards1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A day whose figures are complete; its rows below are written in the same transaction.
      CREATE TABLE adoption_day (
        day date NOT NULL,
        programme_id uuid NOT NULL CONSTRAINT adoption_day_of_a_programme REFERENCES programme,
        taken_at timestamptz NOT NULL,
        CONSTRAINT adoption_day_once PRIMARY KEY (programme_id, day)
      );

      -- One row for each group of people who cannot be told apart: same unit, country, level and month of enrolment.
      CREATE TABLE adoption_snapshot (
        programme_id uuid NOT NULL,
        day date NOT NULL,
        org_unit_id uuid NOT NULL CONSTRAINT adoption_snapshot_in_a_unit REFERENCES org_unit,
        country text NOT NULL,
        level_id uuid CONSTRAINT adoption_snapshot_at_a_level REFERENCES level,
        enrolled_month date,
        headcount integer NOT NULL,
        invited integer NOT NULL,
        enrolled integer NOT NULL,
        acknowledged integer NOT NULL,
        trained integer NOT NULL,
        labelled integer NOT NULL,
        mentoring integer NOT NULL,
        retained90 integer NOT NULL,
        CONSTRAINT adoption_snapshot_of_a_day FOREIGN KEY (programme_id, day) REFERENCES adoption_day (programme_id, day),
        CONSTRAINT adoption_snapshot_once_a_group
          UNIQUE NULLS NOT DISTINCT (programme_id, day, org_unit_id, country, level_id, enrolled_month)
      );

      -- Where a unit stood in the tree, from that day until the next row of the same unit: units move, past days do not.
      CREATE TABLE org_unit_placement (
        org_unit_id uuid NOT NULL CONSTRAINT org_unit_placement_of_a_unit REFERENCES org_unit,
        since date NOT NULL,
        -- From the top down to the unit itself.
        ancestor_ids uuid[] NOT NULL,
        CONSTRAINT org_unit_placement_once_a_day PRIMARY KEY (org_unit_id, since)
      );

      -- Who acknowledged a version or a later one, read side by side instead of one person after the other.
      CREATE INDEX acknowledgement_by_version ON acknowledgement (guide_id, version_number) INCLUDE (person_id);

      REVOKE UPDATE, DELETE ON adoption_day, adoption_snapshot, org_unit_placement FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX acknowledgement_by_version;
      DROP TABLE org_unit_placement, adoption_snapshot, adoption_day;
    `);
  }
}
