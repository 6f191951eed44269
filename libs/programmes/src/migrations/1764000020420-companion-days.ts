import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long the two of a mentorship go on after the label, unless one of them says that they are done. */
export class CompanionDays1764000020420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme
        ADD companion_days integer NOT NULL DEFAULT 90
          CONSTRAINT programme_companion_days CHECK (companion_days BETWEEN 0 AND 365)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE programme DROP companion_days`);
  }
}
