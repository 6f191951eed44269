import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections of a guide can be for everybody, under a licence; nothing that was published before becomes so. */
export class PublicSections1764000020320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE guide ADD COLUMN licence text NOT NULL DEFAULT 'CC-BY-4.0'
        CONSTRAINT guide_licence_is_an_identifier CHECK (licence ~ '^[A-Za-z0-9.+-]{1,60}$');
      ALTER TABLE guide_translation ADD COLUMN is_public_in_part boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE guide_translation DROP COLUMN is_public_in_part;
      ALTER TABLE guide DROP COLUMN licence;
    `);
  }
}
