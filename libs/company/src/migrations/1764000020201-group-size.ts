import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of how many people figures speak is the company's to say, once for all programmes. */
export class GroupSize1764000020201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE company ADD minimum_group_size integer NOT NULL DEFAULT 5
        CONSTRAINT company_minimum_group_size CHECK (minimum_group_size BETWEEN 5 AND 1000)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE company DROP minimum_group_size`);
  }
}
