import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ended by a departure is looked up by itself, too: a rule that lets it come back asks for it. */
export class DeparturesByWhatEnded1764000020110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX departure_end_by_subject ON departure_end (subject_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX departure_end_by_subject`);
  }
}
