import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which state of each feature's rules (`<feature>.rules.sql`) the database holds. */
export class AppliedRules1764000010200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE applied_rules (
        name text CONSTRAINT applied_rules_of_a_feature PRIMARY KEY,
        sha256 text NOT NULL,
        applied_at timestamptz NOT NULL
      );
      REVOKE INSERT, UPDATE, DELETE ON applied_rules FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE applied_rules');
  }
}
