import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisation tree, its people, and what they may and want. */
export class People1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchKey);
    await runner.query(organisation);
    await runner.query(people);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE person_preference, role_assignment, local_account, person, org_unit_ancestry, org_unit;
      DROP FUNCTION person_search_key, person_name_is_near, searched_name, folded_name;
    `);
  }
}

// One function folds what is stored and what is looked for, so that both forget the same marks.
const searchKey = String.raw`
  CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

  -- Case, accents, Arabic and Hebrew vowel signs, and the letters that readers take for one another are forgotten.
  -- Latin names end after the first line; only other scripts pay for the rest.
  CREATE FUNCTION folded_name(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  BEGIN
    IF octet_length(name) > length(name) THEN
      name := public.unaccent('public.unaccent'::regdictionary, name);
      IF octet_length(name) > length(name) THEN
        name := translate(
          public.unaccent('public.unaccent'::regdictionary, normalize(name, NFKD)),
          U&'\03C2\0629\0649\0640\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0670\05B0\05B1\05B2\05B3\05B4\05B5\05B6\05B7\05B8\05B9\05BA\05BB\05BC\05BD\05BF\05C1\05C2\2019\02BC\00B7\30FB\05BE\0300\0301\0302\0303\0304\0306\0307\0308\030A\030B\030C\031B\0323\0327\0328',
          U&'\03C3\0647\064A');
      END IF;
    END IF;
    RETURN lower(name);
  END $$;

  -- A word looked for, as it stands in a key.
  CREATE FUNCTION searched_name(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT trim(translate(public.folded_name(word), '''-.,()', '      '))
  $$;

  -- " o connor sean oconnor sean": every word begins with a blank, so that the prefix of a word is '% prefix%'. A name
  -- with punctuation is there twice, in its parts and in one; display is added where it says something else.
  CREATE FUNCTION person_search_key(family text, given text, display text)
  RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    folded text := public.folded_name(
      CASE WHEN display = given || ' ' || family THEN family || ' ' || given
        ELSE family || ' ' || given || ' ' || display END);
  BEGIN
    IF strpos(folded, '-') + strpos(folded, '''') + strpos(folded, '.') + strpos(folded, ',') + strpos(folded, '(') > 0 THEN
      folded := translate(folded, '''-.,()', '      ') || ' ' || translate(folded, '''-.,()', '');
      folded := replace(replace(folded, '   ', ' '), '  ', ' ');
    END IF;
    RETURN ' ' || ltrim(folded);
  END $$;

  -- A small typo: one edit in a short word, two in a longer one, in the whole word or in its beginning.
  CREATE FUNCTION person_name_is_near(key text, word text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT EXISTS (
      SELECT FROM unnest(string_to_array(key, ' ')) AS name,
        LATERAL (SELECT CASE WHEN length(word) < 5 THEN 1 ELSE 2 END AS edits) AS allowed
      WHERE length(word) BETWEEN 3 AND 60 AND length(name) BETWEEN 2 AND 60
        AND (public.levenshtein_less_equal(name, word, edits) <= edits
          OR public.levenshtein_less_equal(left(name, length(word)), word, edits) <= edits)
    )
  $$;
`;

const organisation = `
  CREATE TABLE org_unit (
    id uuid CONSTRAINT org_unit_key PRIMARY KEY DEFAULT gen_random_uuid(),
    code text NOT NULL CONSTRAINT org_unit_one_code UNIQUE,
    name text NOT NULL,
    parent_id uuid CONSTRAINT org_unit_under_a_unit REFERENCES org_unit,
    -- The names from the top, folded and joined: two spellings of one path are one unit.
    path text NOT NULL CONSTRAINT org_unit_one_path UNIQUE,
    depth integer NOT NULL CONSTRAINT org_unit_depth_from_one CHECK (depth >= 1)
  );
  CREATE INDEX org_unit_by_parent ON org_unit (parent_id, name);

  -- The closure of the tree, each unit being its own ancestor at distance 0. Worked out from parent_id, which holds the
  -- rule: foreign keys of its own would make it ten times as slow to write.
  CREATE TABLE org_unit_ancestry (
    ancestor_id uuid NOT NULL,
    descendant_id uuid NOT NULL,
    distance integer NOT NULL CONSTRAINT org_unit_ancestry_downwards CHECK (distance >= 0),
    CONSTRAINT org_unit_ancestry_key PRIMARY KEY (ancestor_id, descendant_id)
  );
  CREATE INDEX org_unit_ancestry_upwards ON org_unit_ancestry (descendant_id, distance);
`;

// Room in each page (fillfactor) lets the changes of a day stay on their page and out of the indexes.
const people = `
  CREATE TABLE person (
    id uuid CONSTRAINT person_key PRIMARY KEY DEFAULT gen_random_uuid(),
    external_id text NOT NULL CONSTRAINT person_one_external_id UNIQUE,
    email text,
    given_name text NOT NULL,
    family_name text NOT NULL,
    display_name text NOT NULL,
    locale text NOT NULL,
    time_zone text NOT NULL,
    country text NOT NULL CONSTRAINT person_country_has_two_letters
      CHECK (octet_length(country) = 2 AND country = upper(country)),
    org_unit_id uuid NOT NULL CONSTRAINT person_in_a_unit REFERENCES org_unit,
    job_title text,
    manager_id uuid CONSTRAINT person_under_a_person REFERENCES person ON DELETE SET NULL,
    active boolean NOT NULL DEFAULT true,
    deactivated_at timestamptz,
    updated_at timestamptz NOT NULL,
    search_key text COLLATE "C" NOT NULL
      GENERATED ALWAYS AS (person_search_key(family_name, given_name, display_name)) STORED,
    CONSTRAINT person_deactivation_is_dated CHECK (active = (deactivated_at IS NULL))
  ) WITH (fillfactor = 90);
  CREATE UNIQUE INDEX person_one_email ON person (lower(email));
  CREATE INDEX person_by_name ON person (search_key, id) WHERE active;
  CREATE INDEX person_by_name_part ON person USING gin (search_key gin_trgm_ops) WHERE active;
  CREATE INDEX person_by_unit ON person (org_unit_id, country) WHERE active;
  CREATE INDEX person_by_country ON person (country, search_key, id) WHERE active;

  CREATE TABLE local_account (
    person_id uuid CONSTRAINT local_account_key PRIMARY KEY
      CONSTRAINT local_account_of_a_person REFERENCES person ON DELETE CASCADE,
    password_hash text NOT NULL
  );

  -- programme_id points upwards: the programmes' own migration ties it to their table.
  CREATE TABLE role_assignment (
    id uuid CONSTRAINT role_assignment_key PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL CONSTRAINT role_assignment_of_a_person REFERENCES person ON DELETE CASCADE,
    role text NOT NULL CONSTRAINT role_assignment_role
      CHECK (role IN ('TRAINER', 'GUIDE_OWNER', 'PROGRAMME_MANAGER', 'LOCAL_LEAD', 'HR_ANALYST', 'ADMIN')),
    org_unit_id uuid CONSTRAINT role_assignment_in_a_unit REFERENCES org_unit,
    programme_id uuid,
    CONSTRAINT role_assignment_once UNIQUE NULLS NOT DISTINCT (person_id, role, org_unit_id, programme_id),
    CONSTRAINT role_assignment_admin_is_of_the_whole_company
      CHECK (role <> 'ADMIN' OR (org_unit_id IS NULL AND programme_id IS NULL))
  );

  CREATE TABLE person_preference (
    person_id uuid CONSTRAINT person_preference_key PRIMARY KEY
      CONSTRAINT person_preference_of_a_person REFERENCES person ON DELETE CASCADE,
    email boolean NOT NULL DEFAULT true,
    in_app boolean NOT NULL DEFAULT true,
    quiet_hours_start text NOT NULL DEFAULT '20:00',
    quiet_hours_end text NOT NULL DEFAULT '08:00',
    muted_kinds text[] NOT NULL DEFAULT '{}',
    visible_as_champion boolean NOT NULL DEFAULT false,
    open_to_mentor boolean NOT NULL DEFAULT false,
    CONSTRAINT person_preference_hours CHECK (
      quiet_hours_start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND quiet_hours_end ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
  );
`;
