import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a file was read, and all that was wrong with it, in the order in which it is told. */
export class ImportsTold1764000020080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people_import
        -- Unknown until the file has been read that far.
        ADD COLUMN encoding text,
        ADD COLUMN separator text,
        ADD COLUMN ignored_columns text[] NOT NULL DEFAULT '{}';
      CREATE INDEX people_import_newest_first ON people_import (started_at DESC, id DESC);

      DROP INDEX people_import_problem_by_line;
      -- What concerns the whole file (no line) comes first.
      CREATE INDEX people_import_problem_by_line ON people_import_problem (import_id, severity, coalesce(line, 0), id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX people_import_problem_by_line;
      CREATE INDEX people_import_problem_by_line ON people_import_problem (import_id, severity, line);
      DROP INDEX people_import_newest_first;
      ALTER TABLE people_import DROP COLUMN encoding, DROP COLUMN separator, DROP COLUMN ignored_columns;
    `);
  }
}
