import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the company says of itself: one row, and none until somebody says something. */
export class Company1764000020120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT company_key PRIMARY KEY,
        name text CONSTRAINT company_has_a_name CHECK (length(name) BETWEEN 1 AND 80),
        languages text[] NOT NULL DEFAULT '{en,fr}'
          CONSTRAINT company_speaks_a_language CHECK (cardinality(languages) > 0),
        accent text CONSTRAINT company_accent_is_a_colour CHECK (accent ~ '^#[0-9a-f]{6}$'),
        logo bytea CONSTRAINT company_logo_is_small CHECK (octet_length(logo) <= 262144),
        logo_sha256 text,
        default_locale text,
        default_time_zone text,
        default_country text,
        changed_at timestamptz NOT NULL,
        CONSTRAINT company_logo_with_its_hash CHECK ((logo IS NULL) = (logo_sha256 IS NULL))
      );
      CREATE UNIQUE INDEX company_is_one ON company ((true));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE company');
  }
}
