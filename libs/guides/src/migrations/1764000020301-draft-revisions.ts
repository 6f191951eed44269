import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every save of a draft has a revision of its own, and every language a note on what changed in it. */
export class DraftRevisions1764000020301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The last revision of any draft of the guide: it only rises, so that no two saves have the same one.
      ALTER TABLE guide ADD draft_revision integer NOT NULL DEFAULT 0;
      ALTER TABLE guide_version ADD revision integer NOT NULL DEFAULT 1
        CONSTRAINT guide_version_revision_counts_from_one CHECK (revision > 0);
      ALTER TABLE guide_translation ADD change_note text;
      UPDATE guide SET draft_revision = 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE guide_translation DROP change_note;
      ALTER TABLE guide_version DROP revision;
      ALTER TABLE guide DROP draft_revision;
    `);
  }
}
