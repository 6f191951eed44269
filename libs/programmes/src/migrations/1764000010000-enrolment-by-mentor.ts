import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever leaves is locked together with their mentees, who are found by this. */
export class EnrolmentByMentor1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX enrolment_by_mentor ON enrolment (mentor_id) WHERE mentor_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX enrolment_by_mentor`);
  }
}
