-- What must hold of programmes and enrolments, whoever writes. Applied by the migrator whenever it changes.

-- A text of a programme, a level or a criterion for a reader of that language and writing (writing_of), else in the
-- programme's own. One expression in which each argument but columns stands once, so that PostgreSQL writes it into the
-- statement instead of calling it.
CREATE OR REPLACE FUNCTION in_language(own text, for_readers jsonb, field text, tag text, writing text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN for_readers = '{}' THEN own
    ELSE coalesce(for_readers -> tag ->> field, for_readers -> writing ->> field, own) END
$$;

-- Nothing new begins in a programme that rests. Whoever begins something at the moment at which it is archived is waited for
-- by who archives it, or waits.
CREATE OR REPLACE FUNCTION programme_hold_open(programme_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM programme g WHERE g.id = programme_id AND g.archived_at IS NULL FOR KEY SHARE;
  IF NOT FOUND AND EXISTS (SELECT FROM programme g WHERE g.id = programme_id) THEN
    RAISE EXCEPTION 'nothing new begins in an archived programme'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'programme_takes_nothing_new', TABLE = 'programme';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION enrolment_in_open_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM programme_hold_open(NEW.programme_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER enrolment_in_an_open_programme BEFORE INSERT ON enrolment
  FOR EACH ROW EXECUTE FUNCTION enrolment_in_open_programme();

-- Whoever is brought back by the directory finds what was theirs, archived or not.
CREATE OR REPLACE FUNCTION enrolment_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT departure_gives_back('ENROLMENT', OLD.id) THEN PERFORM programme_hold_open(NEW.programme_id); END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER enrolment_again_in_an_open_programme BEFORE UPDATE OF status ON enrolment
  FOR EACH ROW WHEN (OLD.status = 'LEFT' AND NEW.status <> 'LEFT') EXECUTE FUNCTION enrolment_return();

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

-- Whose a guide is changes for one key at a time.
CREATE OR REPLACE FUNCTION lock_guide_given(key text) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('guide ' || key, 0))
$$;

-- Who names a key first has the guide; whoever names it after them needs to have been given it.
CREATE OR REPLACE FUNCTION programme_take_guide() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.guide_key IS NULL OR (TG_OP = 'UPDATE' AND NEW.guide_key IS NOT DISTINCT FROM OLD.guide_key) THEN RETURN NULL; END IF;
  PERFORM lock_guide_given(NEW.guide_key);
  IF EXISTS (SELECT FROM guide_given g WHERE g.guide_key = NEW.guide_key AND g.programme_id = NEW.id) THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM guide_given g WHERE g.guide_key = NEW.guide_key) THEN
    RAISE EXCEPTION 'a programme uses a guide that its owners gave to it' USING
      ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'programme_uses_a_guide_given_to_it', TABLE = 'programme';
  END IF;
  INSERT INTO guide_given (guide_key, programme_id) VALUES (NEW.guide_key, NEW.id);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER programme_uses_a_guide_given_to_it AFTER INSERT OR UPDATE OF guide_key ON programme
  FOR EACH ROW EXECUTE FUNCTION programme_take_guide();

-- What a programme uses is not taken from under it.
CREATE OR REPLACE FUNCTION guide_given_keep_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM programme p WHERE p.id = OLD.programme_id AND p.guide_key = OLD.guide_key) THEN
    RAISE EXCEPTION 'a guide that a programme uses stays given to it' USING
      ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'guide_given_while_it_is_used', TABLE = 'guide_given';
  END IF;
  RETURN OLD;
END $$;

CREATE OR REPLACE TRIGGER guide_given_while_it_is_used BEFORE DELETE ON guide_given
  FOR EACH ROW EXECUTE FUNCTION guide_given_keep_used();
