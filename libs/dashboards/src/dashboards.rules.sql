-- Facts mark what they change of the live totals. Applied by the migrator whenever it changes.
--
-- A mark too many costs counting some people again; one that is missing would be a wrong figure until the night. Each is a
-- plain insert in the fact's own transaction: whoever counts sees it when the fact is there, and not before.

-- Of a person, for good: whoever moves, leaves or is erased stays in their part.
CREATE OR REPLACE FUNCTION live_part_of(person uuid) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (get_byte(uuid_send(person), 14) & 15) * 256 + get_byte(uuid_send(person), 15)
$$;

-- Hired, left, come back or gone: of every programme.
CREATE OR REPLACE FUNCTION live_mark_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (part) VALUES (live_part_of(coalesce(NEW.id, OLD.id)));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER person_marks_live_total AFTER UPDATE OF active ON person
  FOR EACH ROW WHEN (OLD.active <> NEW.active) EXECUTE FUNCTION live_mark_person();
CREATE OR REPLACE TRIGGER person_gone_marks_live_total AFTER DELETE ON person
  FOR EACH ROW EXECUTE FUNCTION live_mark_person();

-- HR's file brings them by the hundred thousand, and there are but so many parts.
CREATE OR REPLACE FUNCTION live_mark_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (part) SELECT DISTINCT live_part_of(id) FROM hired WHERE active;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER people_mark_live_total AFTER INSERT ON person REFERENCING NEW TABLE AS hired
  FOR EACH STATEMENT EXECUTE FUNCTION live_mark_people();

CREATE OR REPLACE FUNCTION live_mark_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (programme_id, part)
  VALUES (coalesce(NEW.programme_id, OLD.programme_id), live_part_of(coalesce(NEW.person_id, OLD.person_id)));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER enrolment_marks_live_total AFTER INSERT OR DELETE ON enrolment
  FOR EACH ROW EXECUTE FUNCTION live_mark_enrolment();
-- Labels record the level in force here.
CREATE OR REPLACE TRIGGER enrolment_turn_marks_live_total AFTER UPDATE OF status, level_id, labelled_since ON enrolment
  FOR EACH ROW WHEN ((OLD.status, OLD.level_id, OLD.labelled_since) IS DISTINCT FROM (NEW.status, NEW.level_id, NEW.labelled_since))
  EXECUTE FUNCTION live_mark_enrolment();

CREATE OR REPLACE FUNCTION live_mark_acknowledgement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (guide_id, part) VALUES (NEW.guide_id, live_part_of(NEW.person_id));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER acknowledgement_marks_live_total AFTER INSERT ON acknowledgement
  FOR EACH ROW EXECUTE FUNCTION live_mark_acknowledgement();

-- Its session knows the programme; not asking spares the fact a look.
CREATE OR REPLACE FUNCTION live_mark_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (part) VALUES (live_part_of(coalesce(NEW.person_id, OLD.person_id)));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER attendance_marks_live_total AFTER UPDATE OF attendance ON registration
  FOR EACH ROW WHEN (OLD.attendance <> NEW.attendance) EXECUTE FUNCTION live_mark_registration();
CREATE OR REPLACE TRIGGER walk_in_marks_live_total AFTER INSERT ON registration
  FOR EACH ROW WHEN (NEW.attendance <> 'UNKNOWN') EXECUTE FUNCTION live_mark_registration();
CREATE OR REPLACE TRIGGER registration_gone_marks_live_total AFTER DELETE ON registration
  FOR EACH ROW WHEN (OLD.attendance <> 'UNKNOWN') EXECUTE FUNCTION live_mark_registration();

CREATE OR REPLACE FUNCTION live_mark_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (programme_id, part) VALUES (NEW.programme_id, live_part_of(NEW.mentee_id));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER offer_marks_live_total AFTER INSERT ON invitation
  FOR EACH ROW WHEN (NEW.direction = 'OFFER') EXECUTE FUNCTION live_mark_invitation();

CREATE OR REPLACE FUNCTION live_mark_mentorship() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (programme_id, part) VALUES (NEW.programme_id, live_part_of(NEW.mentor_id));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER mentorship_marks_live_total AFTER INSERT ON mentorship
  FOR EACH ROW EXECUTE FUNCTION live_mark_mentorship();

-- Another text in force: everybody's acknowledgement may count no longer.
CREATE OR REPLACE FUNCTION live_mark_guide() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (guide_id) VALUES (NEW.guide_id);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER version_marks_live_total AFTER INSERT OR UPDATE OF status, material_number ON guide_version
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION live_mark_guide();

CREATE OR REPLACE FUNCTION live_mark_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_mark (programme_id) VALUES (NEW.id);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER programme_marks_live_total AFTER UPDATE OF guide_key ON programme
  FOR EACH ROW WHEN (OLD.guide_key IS DISTINCT FROM NEW.guide_key) EXECUTE FUNCTION live_mark_programme();

-- A past day never changes, and its figures are many. After fifteen months, of each month only the last day that was closed
-- is left: the trend needs no other, and the projection of a year ago has its weeks until then. Takes away the oldest day
-- too many of one programme and says which one it was. The application may do no more, whatever day it says it is.
CREATE OR REPLACE FUNCTION thin_adoption_days(today date) RETURNS date LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
DECLARE
  gone adoption_day;
BEGIN
  SELECT d.* INTO gone FROM adoption_day d
  WHERE d.day < least(today, current_date) - interval '15 months' AND EXISTS (SELECT FROM adoption_day later
    WHERE later.programme_id = d.programme_id AND later.day > d.day
      AND date_trunc('month', later.day) = date_trunc('month', d.day))
  ORDER BY d.day, d.programme_id LIMIT 1 FOR UPDATE OF d SKIP LOCKED;
  IF NOT FOUND THEN RETURN NULL; END IF;
  DELETE FROM adoption_spread WHERE (programme_id, day) = (gone.programme_id, gone.day);
  DELETE FROM spread_day WHERE (programme_id, day) = (gone.programme_id, gone.day);
  DELETE FROM published_count WHERE (programme_id, day) = (gone.programme_id, gone.day);
  DELETE FROM published_day WHERE (programme_id, day) = (gone.programme_id, gone.day);
  DELETE FROM adoption_snapshot WHERE (programme_id, day) = (gone.programme_id, gone.day);
  DELETE FROM adoption_day WHERE (programme_id, day) = (gone.programme_id, gone.day);
  -- Who was counted with whom is the same for all programmes: the last one of the day takes it along.
  IF NOT EXISTS (SELECT FROM adoption_day WHERE day = gone.day) THEN
    DELETE FROM counted_elsewhere WHERE day = gone.day;
    DELETE FROM statistical_cell WHERE day = gone.day;
    DELETE FROM statistical_group WHERE day = gone.day;
    DELETE FROM statistical_day WHERE day = gone.day;
  END IF;
  RETURN gone.day;
END $$;
