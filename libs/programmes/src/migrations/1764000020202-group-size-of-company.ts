import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of how many people figures speak is the company's to say, no longer each programme's. */
export class GroupSizeOfCompany1764000020202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE programme DROP minimum_group_size`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme ADD minimum_group_size integer NOT NULL DEFAULT 5
        CONSTRAINT programme_minimum_group_size CHECK (minimum_group_size BETWEEN 2 AND 1000)
    `);
  }
}
