import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application's role, extensions, and the tables that every feature stands on. */
export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS ltree;

      -- Roles belong to the whole server: another database of it may have made this one already, even just now.
      DO $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sillage_app') THEN
          CREATE ROLE sillage_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        IF NOT pg_has_role(current_user, 'sillage_app', 'MEMBER') THEN
          EXECUTE format('GRANT sillage_app TO %I', current_user);
        END IF;
      END $$;
      GRANT USAGE ON SCHEMA public TO sillage_app;
      GRANT SELECT ON migration TO sillage_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sillage_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO sillage_app;

      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_entry_key PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        reason text,
        details jsonb,
        request_id text
      );
      CREATE INDEX audit_entry_by_subject ON audit_entry (subject_type, subject_id, id);
      CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, id);
      REVOKE UPDATE, DELETE ON audit_entry FROM sillage_app;

      CREATE TABLE outbox_event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_event_key PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        request_id text
      );
      CREATE INDEX outbox_event_by_time ON outbox_event (occurred_at);
      CREATE TABLE outbox_delivery (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_delivery_key PRIMARY KEY,
        event_id bigint NOT NULL CONSTRAINT outbox_delivery_of_an_event REFERENCES outbox_event ON DELETE CASCADE,
        subscriber text NOT NULL,
        due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts integer NOT NULL DEFAULT 0,
        received_at timestamptz,
        last_error text,
        CONSTRAINT outbox_delivery_once_a_subscriber UNIQUE (event_id, subscriber)
      );
      CREATE INDEX outbox_delivery_due ON outbox_delivery (due_at) WHERE received_at IS NULL;

      CREATE TABLE sweep (
        name text CONSTRAINT sweep_key PRIMARY KEY,
        due_at timestamptz NOT NULL,
        leased_until timestamptz NOT NULL
      );

      CREATE TABLE client_mutation (
        person_id uuid NOT NULL,
        client_mutation_id text NOT NULL,
        operation text NOT NULL,
        input_sha256 bytea NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL,
        CONSTRAINT client_mutation_once PRIMARY KEY (person_id, client_mutation_id)
      );
      CREATE INDEX client_mutation_by_time ON client_mutation (created_at);

      CREATE TABLE sign_in (
        id uuid CONSTRAINT sign_in_key PRIMARY KEY,
        person_id uuid NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT sign_in_one_token UNIQUE,
        user_agent text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX sign_in_by_person ON sign_in (person_id);
      CREATE INDEX sign_in_by_expiry ON sign_in (expires_at);

      -- As rate-limiter-flexible wants it; counters only, so a crash may lose them.
      CREATE UNLOGGED TABLE sign_in_attempt (
        key varchar(255) CONSTRAINT sign_in_attempt_key PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The role and the extensions stay: they may serve other databases and other schemas of the server.
    await runner.query(`
      DROP TABLE sign_in_attempt, sign_in, client_mutation, sweep, outbox_delivery, outbox_event, audit_entry;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM sillage_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE USAGE, SELECT ON SEQUENCES FROM sillage_app;
      REVOKE ALL ON SCHEMA public FROM sillage_app;
    `);
  }
}
