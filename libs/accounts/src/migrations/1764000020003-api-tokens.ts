import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what a program acts for somebody. */
export class ApiTokens1764000020003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_token (
        id uuid CONSTRAINT api_token_key PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT api_token_of_a_person REFERENCES person ON DELETE CASCADE,
        token_hash bytea NOT NULL CONSTRAINT api_token_one_secret UNIQUE,
        name text NOT NULL,
        scope text NOT NULL CONSTRAINT api_token_scope CHECK (scope IN ('MINE', 'PEOPLE_IMPORT')),
        read_only boolean NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT api_token_a_year_at_most
          CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
      );
      CREATE INDEX api_token_by_person ON api_token (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE api_token`);
  }
}
