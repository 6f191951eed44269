import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Labels, one row for each award. */
export class Labels1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_evaluation, self_declaration, label');
  }
}

const tables = `
  CREATE TABLE label (
    id uuid CONSTRAINT label_primary PRIMARY KEY DEFAULT gen_random_uuid(),
    programme_id uuid NOT NULL,
    person_id uuid NOT NULL,
    level_id uuid NOT NULL,
    status text NOT NULL CONSTRAINT label_status CHECK (status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK',
      'AWARDED', 'RENEWED', 'LAPSED', 'RETURNED', 'REVOKED')),
    opened_at timestamptz NOT NULL,
    submitted_at timestamptz,
    awarded_at timestamptz,
    -- The award with which the chain of renewals began.
    held_since timestamptz,
    expires_at timestamptz,
    closed_at timestamptz,
    reason text,
    renews_id uuid CONSTRAINT label_renewed_once UNIQUE CONSTRAINT label_renews_a_label REFERENCES label,
    CONSTRAINT label_of_an_enrolment
      FOREIGN KEY (programme_id, person_id) REFERENCES enrolment (programme_id, person_id),
    CONSTRAINT label_at_a_level FOREIGN KEY (level_id, programme_id) REFERENCES level (id, programme_id),
    CONSTRAINT label_award_is_dated
      CHECK ((status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK')) = (awarded_at IS NULL)),
    CONSTRAINT label_holding_is_dated CHECK ((awarded_at IS NULL) = (held_since IS NULL)),
    CONSTRAINT label_end_is_dated
      CHECK ((status IN ('RENEWED', 'LAPSED', 'RETURNED', 'REVOKED')) = (closed_at IS NOT NULL)),
    CONSTRAINT label_expires_after_its_award CHECK (expires_at > awarded_at),
    CONSTRAINT label_refusal_has_a_reason
      CHECK (status NOT IN ('SENT_BACK', 'REVOKED') OR (reason IS NOT NULL AND reason <> ''))
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX label_one_open ON label (programme_id, person_id)
    WHERE status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK');
  CREATE UNIQUE INDEX label_one_in_force ON label (programme_id, person_id, level_id) WHERE status = 'AWARDED';
  CREATE INDEX label_by_person ON label (person_id, programme_id);
  CREATE INDEX label_by_level ON label (level_id);
  CREATE INDEX label_to_review ON label (programme_id, submitted_at) WHERE status = 'SUBMITTED';
  CREATE INDEX label_to_lapse ON label (expires_at) WHERE status = 'AWARDED';

  CREATE TABLE self_declaration (
    programme_id uuid NOT NULL,
    person_id uuid NOT NULL,
    -- The words themselves: a criterion that is worded anew is declared anew.
    text text NOT NULL,
    declared_at timestamptz NOT NULL,
    CONSTRAINT self_declaration_once PRIMARY KEY (programme_id, person_id, text),
    CONSTRAINT self_declaration_of_an_enrolment
      FOREIGN KEY (programme_id, person_id) REFERENCES enrolment (programme_id, person_id)
  );

  -- How far the look at everybody has come in each programme.
  CREATE TABLE label_evaluation (
    programme_id uuid CONSTRAINT label_evaluation_key PRIMARY KEY
      CONSTRAINT label_evaluation_of_a_programme REFERENCES programme,
    due_at timestamptz NOT NULL,
    -- The last enrolment that was looked at; null before the first.
    after_id uuid,
    -- Asked for by a change, so that finding something to do is no surprise.
    expected boolean NOT NULL DEFAULT false,
    -- Counts what asked for a look: one that comes during another one is not lost.
    asked integer NOT NULL DEFAULT 0
  );
`;
