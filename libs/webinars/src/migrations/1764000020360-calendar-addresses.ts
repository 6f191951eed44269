import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The addresses at which people's calendars fetch their sessions. */
export class CalendarAddresses1764000020360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Never leaves the database but in a backup: with it and a row of calendar_address, the address is told again.
      CREATE TABLE calendar_key (
        one boolean CONSTRAINT calendar_key_row PRIMARY KEY DEFAULT true CONSTRAINT calendar_key_is_one CHECK (one),
        key bytea NOT NULL DEFAULT sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea)
      );
      INSERT INTO calendar_key DEFAULT VALUES;

      CREATE TABLE calendar_address (
        person_id uuid CONSTRAINT calendar_address_one_each PRIMARY KEY
          CONSTRAINT calendar_address_of_a_person REFERENCES person ON DELETE CASCADE,
        nonce bytea NOT NULL CONSTRAINT calendar_address_nonce_length CHECK (length(nonce) = 32),
        token_hash bytea NOT NULL CONSTRAINT calendar_address_one_token UNIQUE,
        made_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_address, calendar_key');
  }
}
