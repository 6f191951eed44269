import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may be suggested as a mentor is spread over three large tables: joined for each question, at 170,000 people, they
 * take a tenth of a second and more. This narrow one holds the answer, kept by the database in the same transactions.
 */
export class OpenMentors1764000005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE open_mentor (
        programme_id uuid NOT NULL CONSTRAINT open_mentor_in_a_programme REFERENCES programme,
        person_id uuid NOT NULL CONSTRAINT open_mentor_person REFERENCES person ON DELETE CASCADE,
        language text NOT NULL,
        country text NOT NULL,
        org_unit_id uuid NOT NULL,
        CONSTRAINT open_mentor_once PRIMARY KEY (person_id, programme_id)
      );
      CREATE INDEX open_mentor_by_place ON open_mentor (programme_id, language, country)
        INCLUDE (person_id, org_unit_id);
      REVOKE INSERT, UPDATE, DELETE ON open_mentor FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE open_mentor');
  }
}
