import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody signs in: with a password or without. Takes the place of the table of passwords alone. */
export class Accounts1764000020001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        person_id uuid CONSTRAINT account_key PRIMARY KEY
          CONSTRAINT account_of_a_person REFERENCES person ON DELETE CASCADE,
        password_hash text,
        password_set_at timestamptz,
        invited_at timestamptz,
        -- A day, not a time: when exactly somebody works is nobody's business.
        last_sign_in_on date,
        CONSTRAINT account_password_is_dated CHECK ((password_hash IS NULL) = (password_set_at IS NULL))
      );
      INSERT INTO account (person_id, password_hash, password_set_at)
        SELECT person_id, password_hash, now() FROM local_account;
      DROP TABLE local_account;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE local_account (
        person_id uuid CONSTRAINT local_account_key PRIMARY KEY
          CONSTRAINT local_account_of_a_person REFERENCES person ON DELETE CASCADE,
        password_hash text NOT NULL
      );
      INSERT INTO local_account (person_id, password_hash)
        SELECT person_id, password_hash FROM account WHERE password_hash IS NOT NULL;
      DROP TABLE account;
    `);
  }
}
