import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of imports says of each which roles it left behind, among as many problems as a file may have rows. */
export class ImportsAfterwards1764000020185 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX people_import_roles_left_behind ON people_import_problem (import_id) WHERE reason = 'ROLE_LEFT_BEHIND'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX people_import_roles_left_behind`);
  }
}
