import type { MigrationInterface, QueryRunner } from 'typeorm';

/** HR's files on their way into the directory. Databases from before this feature had a room of its own have it already. */
export class PeopleImport1764000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS people_import (
        id uuid CONSTRAINT people_import_key PRIMARY KEY,
        requested_by uuid,
        dry_run boolean NOT NULL,
        full_company boolean NOT NULL,
        forced boolean NOT NULL,
        state text NOT NULL CONSTRAINT people_import_state CHECK (state IN ('RECEIVING', 'RECEIVED', 'SUCCEEDED', 'FAILED')),
        -- Which of HR's columns the file has: the others are left as they are.
        columns text[] NOT NULL DEFAULT '{}',
        received_rows integer NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        deactivated integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        tries integer NOT NULL DEFAULT 0,
        started_at timestamptz NOT NULL,
        alive_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT people_import_end_is_dated CHECK ((state IN ('SUCCEEDED', 'FAILED')) = (ended_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX IF NOT EXISTS people_import_one_at_a_time ON people_import ((true)) WHERE ended_at IS NULL;

      CREATE TABLE IF NOT EXISTS people_import_problem (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT people_import_problem_key PRIMARY KEY,
        import_id uuid NOT NULL CONSTRAINT people_import_problem_of_an_import REFERENCES people_import ON DELETE CASCADE,
        severity text NOT NULL CONSTRAINT people_import_problem_severity CHECK (severity IN ('ERROR', 'WARNING')),
        line integer,
        column_name text,
        reason text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX IF NOT EXISTS people_import_problem_by_line ON people_import_problem (import_id, severity, line);

      -- Rows on their way from the file to the tables; one import at a time, emptied at its end.
      CREATE TABLE IF NOT EXISTS people_import_row (
        line integer NOT NULL,
        rejected boolean NOT NULL,
        external_id text,
        email text,
        given_name text,
        family_name text,
        display_name text,
        country text,
        locale text,
        time_zone text,
        unit integer,
        job_title text,
        manager_external_id text,
        active boolean
      );
      CREATE TABLE IF NOT EXISTS people_import_unit (
        number integer NOT NULL,
        parent integer,
        path text NOT NULL,
        name text NOT NULL,
        depth integer NOT NULL,
        given_code text,
        made_code text NOT NULL
      );
      DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO sillage_app', current_database()); END $$;
      GRANT TRUNCATE ON people_import_row, people_import_unit TO sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE people_import_row, people_import_unit, people_import_problem, people_import');
  }
}
