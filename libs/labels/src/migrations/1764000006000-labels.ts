import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Labels1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE label (
        id uuid CONSTRAINT label_primary PRIMARY KEY DEFAULT gen_random_uuid(),
        programme_id uuid NOT NULL CONSTRAINT label_of_a_programme REFERENCES programme,
        person_id uuid NOT NULL CONSTRAINT label_of_a_person REFERENCES person,
        level_id uuid NOT NULL CONSTRAINT label_at_a_level REFERENCES level,
        status text NOT NULL CONSTRAINT label_status CHECK (status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK',
          'AWARDED', 'RENEWED', 'LAPSED', 'RETURNED', 'REVOKED')),
        opened_at timestamptz NOT NULL,
        awarded_at timestamptz,
        expires_at timestamptz,
        closed_at timestamptz,
        reason text,
        -- The award that this one renews.
        renews_id uuid CONSTRAINT label_renewed_once UNIQUE CONSTRAINT label_renews_a_label REFERENCES label,
        CONSTRAINT label_award_is_dated
          CHECK ((status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK')) = (awarded_at IS NULL)),
        CONSTRAINT label_expires_after_its_award CHECK (expires_at > awarded_at),
        CONSTRAINT label_refusal_has_a_reason CHECK (status NOT IN ('SENT_BACK', 'REVOKED') OR reason IS NOT NULL)
      ) WITH (fillfactor = 80);
      CREATE UNIQUE INDEX label_one_open ON label (programme_id, person_id)
        WHERE status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK');
      CREATE UNIQUE INDEX label_one_in_force ON label (programme_id, person_id, level_id) WHERE status = 'AWARDED';
      CREATE INDEX label_by_person ON label (person_id, programme_id);
      CREATE INDEX label_by_level ON label (level_id);
      CREATE INDEX label_to_review ON label (programme_id, opened_at) WHERE status = 'SUBMITTED';
      CREATE INDEX label_to_lapse ON label (expires_at) WHERE status = 'AWARDED';

      CREATE TABLE self_declaration (
        programme_id uuid NOT NULL CONSTRAINT self_declaration_in_a_programme REFERENCES programme,
        person_id uuid NOT NULL CONSTRAINT self_declaration_by_a_person REFERENCES person,
        -- The words themselves: a criterion that is worded anew is declared anew.
        text text NOT NULL,
        declared_at timestamptz NOT NULL,
        CONSTRAINT self_declaration_once PRIMARY KEY (programme_id, person_id, text)
      );

      -- How far the daily look at everybody has come in each programme.
      CREATE TABLE label_evaluation (
        programme_id uuid CONSTRAINT label_evaluation_key PRIMARY KEY
          CONSTRAINT label_evaluation_of_a_programme REFERENCES programme,
        due_at timestamptz NOT NULL,
        -- The last enrolment that was looked at; null before the first.
        after_id uuid,
        -- Asked for by a change, so that finding something to do is no surprise.
        expected boolean NOT NULL DEFAULT false
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_evaluation, self_declaration, label');
  }
}
