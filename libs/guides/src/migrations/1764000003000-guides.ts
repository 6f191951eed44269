import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Guides1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE guide (
        id uuid CONSTRAINT guide_key PRIMARY KEY DEFAULT gen_random_uuid(),
        key text NOT NULL CONSTRAINT guide_one_key UNIQUE
          CONSTRAINT guide_key_is_plain CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 60),
        title text NOT NULL,
        created_at timestamptz NOT NULL
      );

      CREATE TABLE guide_version (
        id uuid CONSTRAINT guide_version_key PRIMARY KEY DEFAULT gen_random_uuid(),
        guide_id uuid NOT NULL CONSTRAINT guide_version_of_a_guide REFERENCES guide,
        number integer NOT NULL CONSTRAINT guide_version_counts_from_one CHECK (number > 0),
        status text NOT NULL CONSTRAINT guide_version_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
        change text NOT NULL CONSTRAINT guide_version_change CHECK (change IN ('MATERIAL', 'EDITORIAL')),
        change_note text,
        source_locale text NOT NULL,
        -- The number of the newest material version up to this one: who acknowledged that one or a later one is up to date.
        material_number integer
          CONSTRAINT guide_version_material_number_not_ahead CHECK (material_number BETWEEN 1 AND number),
        created_at timestamptz NOT NULL,
        published_at timestamptz,
        CONSTRAINT guide_version_number_once UNIQUE (guide_id, number),
        CONSTRAINT guide_version_named_whole UNIQUE (id, guide_id, number),
        CONSTRAINT guide_version_published_is_dated
          CHECK ((status = 'DRAFT') = (published_at IS NULL) AND (status = 'DRAFT') = (material_number IS NULL))
      );
      CREATE UNIQUE INDEX guide_version_one_draft ON guide_version (guide_id) WHERE status = 'DRAFT';
      CREATE UNIQUE INDEX guide_version_one_current ON guide_version (guide_id) WHERE status = 'PUBLISHED';

      CREATE TABLE guide_translation (
        id uuid CONSTRAINT guide_translation_key PRIMARY KEY DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL
          CONSTRAINT guide_translation_of_a_version REFERENCES guide_version ON DELETE CASCADE,
        locale text NOT NULL,
        title text NOT NULL,
        markdown text NOT NULL,
        sha256 text NOT NULL CONSTRAINT guide_translation_sha256_is_of_its_text
          CHECK (sha256 = encode(sha256(convert_to(markdown, 'UTF8')), 'hex')),
        -- Of the source text that this one was made from: another than the version's own source means that it is behind.
        source_sha256 text NOT NULL,
        published_at timestamptz,
        CONSTRAINT guide_translation_one_a_language UNIQUE (version_id, locale),
        CONSTRAINT guide_translation_named_whole UNIQUE (version_id, locale, sha256)
      );

      CREATE TABLE acknowledgement (
        id uuid CONSTRAINT acknowledgement_key PRIMARY KEY DEFAULT gen_random_uuid(),
        guide_id uuid NOT NULL,
        version_id uuid NOT NULL,
        version_number integer NOT NULL,
        locale text NOT NULL,
        sha256 text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT acknowledgement_by_a_person REFERENCES person,
        acknowledged_at timestamptz NOT NULL,
        CONSTRAINT acknowledgement_of_a_version
          FOREIGN KEY (version_id, guide_id, version_number) REFERENCES guide_version (id, guide_id, number),
        CONSTRAINT acknowledgement_of_a_text
          FOREIGN KEY (version_id, locale, sha256) REFERENCES guide_translation (version_id, locale, sha256),
        -- Its order also answers, by one index, who acknowledged which version or a later one.
        CONSTRAINT acknowledgement_once_a_text UNIQUE (guide_id, person_id, version_number, locale)
      );
      REVOKE UPDATE, DELETE ON acknowledgement FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE acknowledgement, guide_translation, guide_version, guide');
  }
}
