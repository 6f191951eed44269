import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people's calendars were last told of sessions by mail. */
export class SessionInvitations1764000020361 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_invitation (
        session_id uuid NOT NULL CONSTRAINT session_invitation_to_a_session REFERENCES session ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT session_invitation_of_a_person REFERENCES person ON DELETE CASCADE,
        method text NOT NULL CONSTRAINT session_invitation_method CHECK (method IN ('REQUEST', 'CANCEL')),
        -- Rises with each letter, also where a seat was given back and taken again (RFC 5546, 2.1.4).
        sequence integer NOT NULL CONSTRAINT session_invitation_sequence_from_zero CHECK (sequence >= 0),
        -- A digest of what a calendar shows of it: told again only where that is another one.
        says text NOT NULL,
        CONSTRAINT session_invitation_once_a_person PRIMARY KEY (session_id, person_id)
      );
      CREATE INDEX session_invitation_by_person ON session_invitation (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_invitation');
  }
}
