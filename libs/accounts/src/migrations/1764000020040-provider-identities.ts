import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who somebody is to an identity provider, and the ways there that were begun and not come back yet. */
export class ProviderIdentities1764000020040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE provider_identity (
        id uuid CONSTRAINT provider_identity_key PRIMARY KEY,
        issuer text NOT NULL,
        subject text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT provider_identity_of_a_person REFERENCES person ON DELETE CASCADE,
        -- As the configuration called it when they came last.
        provider text NOT NULL,
        bound_at timestamptz NOT NULL,
        CONSTRAINT provider_identity_one_person UNIQUE (issuer, subject),
        CONSTRAINT provider_identity_one_of_an_issuer UNIQUE (person_id, issuer)
      );

      -- Somebody with a role came by their address, and waits for an administrator's word.
      CREATE TABLE provider_identity_request (
        id uuid CONSTRAINT provider_identity_request_key PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT provider_identity_request_of_a_person REFERENCES person ON DELETE CASCADE,
        issuer text NOT NULL,
        subject text NOT NULL,
        provider text NOT NULL,
        email text NOT NULL,
        asked_at timestamptz NOT NULL,
        CONSTRAINT provider_identity_request_latest UNIQUE (person_id, issuer)
      );
      CREATE INDEX provider_identity_request_by_time ON provider_identity_request (asked_at, id);

      CREATE TABLE provider_visit (
        state_hash bytea CONSTRAINT provider_visit_once PRIMARY KEY,
        browser_hash bytea NOT NULL,
        provider text NOT NULL,
        nonce text NOT NULL,
        code_verifier text NOT NULL,
        next text NOT NULL,
        locale text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX provider_visit_by_end ON provider_visit (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE provider_visit, provider_identity_request, provider_identity;`);
  }
}
