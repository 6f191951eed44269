import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme in several languages: what it says in others than its own stands beside what it says, in the same row. */
export class ProgrammeTranslations1764000020195 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- {"fr": {"name": "…", …}, …}: for each language every one of these fields, of so many characters at most.
      CREATE FUNCTION are_translations(translations jsonb, fields jsonb) RETURNS boolean
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT jsonb_typeof(translations) = 'object' AND NOT EXISTS (
          SELECT FROM jsonb_each(CASE jsonb_typeof(translations) WHEN 'object' THEN translations ELSE '{}' END) AS one(locale, said)
          WHERE one.locale !~ '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$' OR jsonb_typeof(one.said) <> 'object'
            OR one.said - ARRAY(SELECT jsonb_object_keys(fields)) <> '{}'
            OR EXISTS (SELECT FROM jsonb_each_text(fields) AS field(name, most)
              WHERE (jsonb_typeof(one.said -> field.name) = 'string' AND length(one.said ->> field.name) <= field.most::int)
                IS NOT TRUE))
      $$;

      ALTER TABLE programme
        ADD source_locale text NOT NULL DEFAULT 'en'
          CONSTRAINT programme_source_locale_is_a_tag CHECK (source_locale ~ '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
        ADD translations jsonb NOT NULL DEFAULT '{}'
          CONSTRAINT programme_translations_are_whole CHECK (are_translations(translations, '{"name": 200, "description": 10000}')),
        ADD CONSTRAINT programme_translated_from_its_own_language CHECK (NOT translations ? source_locale);
      UPDATE programme SET source_locale = split_part(company.default_locale, '-', 1) FROM company
        WHERE company.default_locale IS NOT NULL;
      ALTER TABLE level ADD translations jsonb NOT NULL DEFAULT '{}'
        CONSTRAINT level_translations_are_whole CHECK (are_translations(translations, '{"name": 200}'));
      ALTER TABLE criterion
        ADD translations jsonb NOT NULL DEFAULT '{}'
          CONSTRAINT criterion_translations_are_whole CHECK (are_translations(translations, '{"argument": 500}')),
        ADD CONSTRAINT criterion_only_words_are_translated CHECK (kind = 'SELF_DECLARED' OR translations = '{}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE criterion DROP translations;
      ALTER TABLE level DROP translations;
      ALTER TABLE programme DROP translations, DROP source_locale;
      DROP FUNCTION are_translations;
    `);
  }
}
