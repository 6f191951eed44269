import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme may say what share of the company should hold the label, and by when. */
export class Goal1764000020240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme
        ADD goal_share double precision
          CONSTRAINT programme_goal_is_a_share CHECK (goal_share > 0 AND goal_share <= 1),
        ADD goal_on date,
        ADD CONSTRAINT programme_goal_has_a_share CHECK (goal_on IS NULL OR goal_share IS NOT NULL)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE programme DROP goal_on, DROP goal_share`);
  }
}
