-- What must hold of programmes and enrolments, whoever writes. Applied by the migrator whenever it changes.

-- A text of a programme, a level or a criterion for a reader of that language and writing (writing_of), else in the
-- programme's own. One expression in which each argument but columns stands once, so that PostgreSQL writes it into the
-- statement instead of calling it.
CREATE OR REPLACE FUNCTION in_language(own text, for_readers jsonb, field text, tag text, writing text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN for_readers = '{}' THEN own
    ELSE coalesce(for_readers -> tag ->> field, for_readers -> writing ->> field, own) END
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
