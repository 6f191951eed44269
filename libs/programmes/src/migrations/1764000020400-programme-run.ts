import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme that is run by several people: whose change is the newer one, what was asked in other words, and its end. */
export class ProgrammeRun1764000020400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme
        ADD archived_at timestamptz,
        ADD revision integer NOT NULL DEFAULT 1 CONSTRAINT programme_revisions_count CHECK (revision >= 1);
      ALTER TABLE criterion
        ADD formerly text[] NOT NULL DEFAULT '{}'
          CONSTRAINT criterion_only_words_had_others CHECK (kind = 'SELF_DECLARED' OR formerly = '{}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE criterion DROP formerly;
      ALTER TABLE programme DROP revision, DROP archived_at;
    `);
  }
}
