import type { MigrationInterface, QueryRunner } from 'typeorm';

/** HR may give somebody another number, and says once which was theirs before. */
export class NumbersThatChange1764000020081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people_import_row
        ADD COLUMN previous_external_id text,
        -- Whom the row is about, where its number does not tell.
        ADD COLUMN person_id uuid;

      -- By this a file that comes again is known to have had its effect, also where two people swapped their numbers.
      CREATE TABLE person_former_number (
        person_id uuid NOT NULL CONSTRAINT person_former_number_of_a_person REFERENCES person ON DELETE CASCADE,
        external_id text NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT person_former_number_key PRIMARY KEY (person_id, external_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE person_former_number;
      ALTER TABLE people_import_row DROP COLUMN previous_external_id, DROP COLUMN person_id;
    `);
  }
}
