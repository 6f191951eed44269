import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time links by which people sign in, and the setting up of a company that has no administrator yet. */
export class SignInLinks1764000020020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Only links that are worth something have a row: whatever ends one deletes it.
      CREATE TABLE sign_in_link (
        person_id uuid CONSTRAINT sign_in_link_one_a_person PRIMARY KEY
          CONSTRAINT sign_in_link_of_a_person REFERENCES person ON DELETE CASCADE,
        id uuid NOT NULL CONSTRAINT sign_in_link_key UNIQUE,
        reason text NOT NULL
          CONSTRAINT sign_in_link_reason CHECK (reason IN ('INVITED', 'FORGOTTEN', 'COMMAND')),
        -- Nothing until its letter is written: the secret is made then, and is kept nowhere.
        token_hash bytea CONSTRAINT sign_in_link_one_token UNIQUE,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CONSTRAINT sign_in_link_lasts CHECK (expires_at > issued_at)
      );
      CREATE INDEX sign_in_link_by_end ON sign_in_link (expires_at);

      CREATE TABLE set_up (
        one boolean DEFAULT true CONSTRAINT set_up_of_one_company PRIMARY KEY
          CONSTRAINT set_up_has_one_row CHECK (one),
        token_hash bytea,
        expires_at timestamptz,
        -- Since when there has been an administrator, whoever they are now.
        done_at timestamptz,
        CONSTRAINT set_up_link_ends CHECK ((token_hash IS NULL) = (expires_at IS NULL)),
        CONSTRAINT set_up_done_needs_no_link CHECK (done_at IS NULL OR token_hash IS NULL)
      );
      INSERT INTO set_up (done_at) SELECT CASE WHEN
        EXISTS (SELECT FROM role_assignment WHERE role = 'ADMIN')
        OR EXISTS (SELECT FROM audit_entry WHERE action = 'role.assigned' AND details ->> 'role' = 'ADMIN')
        THEN now() END;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE set_up, sign_in_link');
  }
}
