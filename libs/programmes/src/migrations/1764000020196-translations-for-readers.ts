import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['programme', 'level', 'criterion'];

/**
 * What readers of each language read, worked out as it is written: a page reads ten such texts, most of them by people whose
 * language has no translation, or one without their region.
 */
export class TranslationsForReaders1764000020196 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The rules that looked for it at each reading, where they were applied.
      DROP FUNCTION IF EXISTS in_language(text, jsonb, text, text), nearest_translation, writing_of;

      -- What readers of a language read: the language, and for Chinese the writing, too, which its region tells.
      CREATE FUNCTION writing_of(tag text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT split_part(tag, '-', 1) || CASE
          WHEN tag ~ '-[A-Z][a-z]{3}(-|$)' THEN substring(tag FROM '-[A-Z][a-z]{3}')
          WHEN tag ~ '^zh-(TW|HK|MO)$' THEN '-Hant'
          WHEN tag ~ '^zh(-|$)' THEN '-Hans'
          ELSE '' END
      $$;
      -- Each translation by its own tag, and by its writing for readers of other regions: the one without a region, else
      -- the first.
      CREATE FUNCTION translations_for_readers(translations jsonb) RETURNS jsonb
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE WHEN jsonb_typeof(translations) = 'object' THEN coalesce((
          SELECT jsonb_object_agg(writing_of(tag), said ORDER BY tag = writing_of(tag), tag DESC)
          FROM jsonb_each(translations) AS one(tag, said)), '{}') || translations ELSE '{}' END
      $$;
      ${tables
        .map(
          (table) => `ALTER TABLE ${table} ADD translations_for_readers jsonb NOT NULL
            GENERATED ALWAYS AS (translations_for_readers(translations)) STORED;`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${tables.map((table) => `ALTER TABLE ${table} DROP translations_for_readers;`).join('\n')}
      DROP FUNCTION translations_for_readers, writing_of;
    `);
  }
}
