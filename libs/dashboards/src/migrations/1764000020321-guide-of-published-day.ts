import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme may change its guide: which one the acknowledgements of a day are of is kept with the day. */
export class GuideOfPublishedDay1764000020321 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE published_day ADD COLUMN guide_key text;
      UPDATE published_day d SET guide_key = p.guide_key FROM programme p WHERE p.id = d.programme_id;
      CREATE INDEX published_day_of_guide ON published_day (guide_key, day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE published_day DROP COLUMN guide_key`);
  }
}
