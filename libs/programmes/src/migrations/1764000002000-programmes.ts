import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Programmes1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        id uuid CONSTRAINT programme_primary PRIMARY KEY DEFAULT gen_random_uuid(),
        key text NOT NULL CONSTRAINT programme_one_key UNIQUE
          CONSTRAINT programme_key_is_for_addresses CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 60),
        name text NOT NULL,
        description text NOT NULL DEFAULT '',
        guide_key text,
        mentor_capacity integer NOT NULL DEFAULT 5
          CONSTRAINT programme_mentor_capacity CHECK (mentor_capacity BETWEEN 1 AND 1000),
        invitation_days integer NOT NULL DEFAULT 21
          CONSTRAINT programme_invitation_days CHECK (invitation_days BETWEEN 1 AND 365),
        minimum_group_size integer NOT NULL DEFAULT 5
          CONSTRAINT programme_minimum_group_size CHECK (minimum_group_size BETWEEN 2 AND 1000),
        awards_automatically boolean NOT NULL DEFAULT true,
        grace_days integer NOT NULL DEFAULT 30 CONSTRAINT programme_grace_days CHECK (grace_days BETWEEN 0 AND 365),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX programme_by_guide ON programme (guide_key);
      ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_in_a_programme
        FOREIGN KEY (programme_id) REFERENCES programme;

      CREATE TABLE level (
        id uuid CONSTRAINT level_primary PRIMARY KEY DEFAULT gen_random_uuid(),
        programme_id uuid NOT NULL CONSTRAINT level_of_a_programme REFERENCES programme,
        key text NOT NULL,
        name text NOT NULL,
        rank integer NOT NULL CONSTRAINT level_rank CHECK (rank BETWEEN 1 AND 100),
        validity_months integer CONSTRAINT level_validity CHECK (validity_months BETWEEN 1 AND 120),
        -- A level that was replaced stays for the labels that were awarded at it.
        retired_at timestamptz,
        CONSTRAINT level_within_a_programme UNIQUE (id, programme_id)
      );
      CREATE UNIQUE INDEX level_one_key ON level (programme_id, key) WHERE retired_at IS NULL;
      CREATE UNIQUE INDEX level_one_rank ON level (programme_id, rank) WHERE retired_at IS NULL;
      CREATE INDEX level_by_programme ON level (programme_id, rank);

      CREATE TABLE criterion (
        id uuid CONSTRAINT criterion_primary PRIMARY KEY DEFAULT gen_random_uuid(),
        level_id uuid NOT NULL CONSTRAINT criterion_of_a_level REFERENCES level,
        kind text NOT NULL CONSTRAINT criterion_kind CHECK (kind IN ('GUIDE_ACKNOWLEDGED', 'SESSIONS_ATTENDED',
          'HAS_MENTOR', 'MENTEES_LABELLED', 'HOLDS_LEVEL', 'SELF_DECLARED')),
        argument text,
        required integer NOT NULL CONSTRAINT criterion_required CHECK (required BETWEEN 1 AND 1000),
        position integer NOT NULL,
        renewal boolean NOT NULL DEFAULT false,
        CONSTRAINT criterion_one_place UNIQUE (level_id, renewal, position)
      );

      CREATE TABLE enrolment (
        id uuid CONSTRAINT enrolment_primary PRIMARY KEY DEFAULT gen_random_uuid(),
        programme_id uuid NOT NULL CONSTRAINT enrolment_in_a_programme REFERENCES programme,
        person_id uuid NOT NULL CONSTRAINT enrolment_of_a_person REFERENCES person,
        status text NOT NULL CONSTRAINT enrolment_status CHECK (status IN ('ACTIVE', 'PAUSED', 'LEFT')),
        enrolled_at timestamptz NOT NULL,
        paused_at timestamptz,
        left_at timestamptz,
        founder boolean NOT NULL DEFAULT false,
        founder_since timestamptz,
        -- The mentor of now, written down by mentorship, and below it the level of the label in force, by labels:
        -- for whoever stands below them.
        mentor_id uuid CONSTRAINT enrolment_with_a_mentor REFERENCES person,
        level_id uuid,
        labelled_since timestamptz,
        first_labelled_at timestamptz,
        CONSTRAINT enrolment_once UNIQUE (programme_id, person_id),
        CONSTRAINT enrolment_holds_a_level FOREIGN KEY (level_id, programme_id) REFERENCES level (id, programme_id),
        CONSTRAINT enrolment_pause_is_dated CHECK ((status = 'PAUSED') = (paused_at IS NOT NULL)),
        CONSTRAINT enrolment_leave_is_dated CHECK ((status = 'LEFT') = (left_at IS NOT NULL)),
        CONSTRAINT enrolment_label_is_dated CHECK ((level_id IS NULL) = (labelled_since IS NULL))
      ) WITH (fillfactor = 80);
      CREATE INDEX enrolment_by_person ON enrolment (person_id);
      CREATE INDEX enrolment_by_level ON enrolment (programme_id, level_id) WHERE level_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_assignment DROP CONSTRAINT role_assignment_in_a_programme;
      DROP TABLE enrolment, criterion, level, programme;
    `);
  }
}
