-- What must hold of programmes and enrolments, whoever writes. Applied by the migrator whenever it changes.

-- What readers of a language read: the language, and for Chinese the writing, too, which its region tells.
CREATE OR REPLACE FUNCTION writing_of(tag text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT split_part(tag, '-', 1) || CASE
    WHEN tag ~ '-[A-Z][a-z]{3}(-|$)' THEN substring(tag FROM '-[A-Z][a-z]{3}')
    WHEN tag ~ '^zh-(TW|HK|MO)$' THEN '-Hant'
    WHEN tag ~ '^zh(-|$)' THEN '-Hans'
    ELSE '' END
$$;

-- The language of a translation for a reader of this one: the same, else a wider one, else that of another region.
CREATE OR REPLACE FUNCTION nearest_translation(translations jsonb, wanted text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF wanted IS NULL OR translations ? wanted THEN RETURN wanted; END IF;
  RETURN (SELECT tag FROM jsonb_object_keys(translations) AS tag WHERE writing_of(tag) = writing_of(wanted)
    ORDER BY starts_with(wanted, tag || '-') DESC, tag LIMIT 1);
END $$;

-- A text of a programme, a level or a criterion in the reader's language, else in the programme's own. One expression
-- without a FROM, so that PostgreSQL writes it into the statement instead of calling it.
CREATE OR REPLACE FUNCTION in_language(own text, translations jsonb, field text, wanted text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN translations = '{}' THEN own
    ELSE coalesce(translations -> nearest_translation(translations, wanted) ->> field, own) END
$$;

-- Enrolments know by what their person is listed (enrolment_labelled_by_name).
CREATE OR REPLACE FUNCTION enrolment_take_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A name that changes at this very moment is waited for.
  SELECT p.search_key INTO NEW.search_key FROM person p WHERE p.id = NEW.person_id FOR SHARE;
  NEW.search_key := coalesce(NEW.search_key, '');
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER enrolment_listed_by_name BEFORE INSERT ON enrolment
  FOR EACH ROW EXECUTE FUNCTION enrolment_take_name();

CREATE OR REPLACE FUNCTION person_rename_enrolments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  UPDATE enrolment SET search_key = NEW.search_key WHERE person_id = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER person_listed_by_another_name AFTER UPDATE OF search_key ON person
  FOR EACH ROW WHEN (OLD.search_key <> NEW.search_key) EXECUTE FUNCTION person_rename_enrolments();
