import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to sessions, on its way to the mail of whoever is concerned; what comes together is told by one letter. */
export class SessionNews1764000020341 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_news (
        id uuid CONSTRAINT session_news_key PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL CONSTRAINT session_news_for_a_person REFERENCES person ON DELETE CASCADE,
        session_id uuid NOT NULL CONSTRAINT session_news_of_a_session REFERENCES session ON DELETE CASCADE,
        kind text NOT NULL,
        occurrence integer NOT NULL,
        -- Whom it tells of; the name is read when the letter is written.
        about_person_id uuid CONSTRAINT session_news_about_a_person REFERENCES person ON DELETE SET NULL,
        happened_at timestamptz NOT NULL,
        -- The letter that told it; none where it was no longer true, or not wanted.
        told_by uuid CONSTRAINT session_news_told_by_a_letter REFERENCES delivery ON DELETE CASCADE,
        settled_at timestamptz,
        CONSTRAINT session_news_once_an_occurrence UNIQUE (kind, person_id, session_id, occurrence),
        CONSTRAINT session_news_is_settled_when_told CHECK (told_by IS NULL OR settled_at IS NOT NULL)
      );
      CREATE INDEX session_news_to_tell ON session_news (person_id) WHERE settled_at IS NULL;
      CREATE INDEX session_news_by_letter ON session_news (told_by) WHERE told_by IS NOT NULL;
      CREATE INDEX session_news_by_session ON session_news (session_id);
      CREATE INDEX session_news_by_whom_it_tells_of ON session_news (about_person_id) WHERE about_person_id IS NOT NULL;

      -- What happens while a letter waits joins it.
      CREATE UNIQUE INDEX reminder_one_letter_of_sessions_at_a_time ON reminder (person_id)
        WHERE kind = 'SESSION_NEWS' AND sent_at IS NULL AND dropped_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX reminder_one_letter_of_sessions_at_a_time; DROP TABLE session_news`);
  }
}
