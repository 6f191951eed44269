import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrators look among those who left, in the order of names too. */
export class WhoLeft1764000020160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX person_who_left ON person (search_key, id) WHERE NOT active;
      CREATE INDEX role_assignment_by_role ON role_assignment (role, person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX role_assignment_by_role, person_who_left`);
  }
}
