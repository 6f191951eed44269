import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A label that its holder shows to anybody: every row of a chain of renewals says so, or none does. */
export class LabelPages1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE label ADD COLUMN published_at timestamptz,
        ADD CONSTRAINT label_is_public_once_awarded CHECK (published_at IS NULL OR awarded_at IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE label DROP COLUMN published_at;`);
  }
}
