import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which programmes may use a guide: until now, each that named its key. */
export class GuidesGiven1764000020300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE guide_given (
        guide_key text NOT NULL,
        programme_id uuid NOT NULL CONSTRAINT guide_given_to_a_programme REFERENCES programme ON DELETE CASCADE,
        CONSTRAINT guide_given_once PRIMARY KEY (guide_key, programme_id)
      );
      CREATE INDEX guide_given_by_programme ON guide_given (programme_id);
      INSERT INTO guide_given (guide_key, programme_id) SELECT guide_key, id FROM programme WHERE guide_key IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER IF EXISTS programme_uses_a_guide_given_to_it ON programme;
      DROP TABLE guide_given;
    `);
  }
}
