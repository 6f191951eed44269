import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds a label, in the order of their names: a page of champions reads no more of them than it shows. */
export class LabelledByName1764000010510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enrolment ADD search_key text COLLATE "C" NOT NULL DEFAULT '';
      UPDATE enrolment e SET search_key = p.search_key FROM person p WHERE p.id = e.person_id;
      CREATE INDEX enrolment_labelled_by_name ON enrolment (programme_id, search_key, person_id) WHERE level_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE enrolment DROP search_key`);
  }
}
