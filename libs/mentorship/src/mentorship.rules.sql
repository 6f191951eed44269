-- What must hold of invitations, mentorships and chains, whoever writes. Applied by the migrator whenever it changes.
-- Locks are always taken in this order, so that nobody waits in a ring: the programme's lineage, enrolments by person,
-- invitations by id, mentorships by id.

-- Whether an invitation waits for an answer at that moment: one that is past its day does not, before the sweep comes by.
CREATE OR REPLACE FUNCTION invitation_is_pending(status text, expires_at timestamptz, moment timestamptz)
  RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT status = 'PENDING' AND expires_at > moment
$$;

-- How many of a mentor's places are taken, and are left, at that moment: mentees have one until their first label, and so
-- have offers that wait for an answer. Whoever counts to take one holds the mentor (mentor_hold) meanwhile.
CREATE OR REPLACE FUNCTION mentor_places(programme uuid, mentor uuid, moment timestamptz)
  RETURNS TABLE (capacity integer, mentored integer, offered integer, free integer) LANGUAGE sql STABLE AS $$
  SELECT g.mentor_capacity, m.count::integer, i.count::integer,
    greatest(g.mentor_capacity - m.count - i.count, 0)::integer
  FROM programme g,
    LATERAL (SELECT count(*) FROM mentorship walking
      WHERE walking.programme_id = g.id AND walking.mentor_id = mentor AND walking.status = 'ACTIVE'
        AND NOT EXISTS (SELECT FROM enrolment mentee WHERE mentee.programme_id = g.id
          AND mentee.person_id = walking.mentee_id AND mentee.first_labelled_at IS NOT NULL)) m,
    LATERAL (SELECT count(*) FROM invitation
      WHERE programme_id = g.id AND mentor_id = mentor AND direction = 'OFFER'
        AND invitation_is_pending(status, expires_at, moment)) i
  WHERE g.id = programme
$$;

-- A mentor's enrolment row is the lock under which their places are counted: two who take the last one come one by one.
-- Keeps the mentor's enrolment as it is until the transaction ends, and refuses whoever may not mentor now.
CREATE OR REPLACE FUNCTION mentor_hold(programme uuid, mentor uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE held record;
BEGIN
  SELECT e.status, e.level_id INTO held FROM enrolment e
    WHERE e.programme_id = programme AND e.person_id = mentor FOR NO KEY UPDATE;
  IF held.level_id IS NULL THEN
    RAISE EXCEPTION 'only the holder of a label may mentor'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentor_holds_a_label', TABLE = 'enrolment';
  END IF;
  IF held.status <> 'ACTIVE' THEN
    RAISE EXCEPTION 'a mentor takes part in the programme'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentor_is_enrolled', TABLE = 'enrolment';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION invitation_make() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mentor_hold(NEW.programme_id, NEW.mentor_id);
  IF NEW.direction = 'OFFER' THEN
    IF (SELECT free = 0 FROM mentor_places(NEW.programme_id, NEW.mentor_id, NEW.created_at)) THEN
      RAISE EXCEPTION 'the mentor has no place left'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_within_capacity', TABLE = 'invitation';
    END IF;
  ELSE
    PERFORM FROM enrolment e WHERE e.programme_id = NEW.programme_id AND e.person_id = NEW.mentee_id
      AND e.status = 'ACTIVE' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'who asks for a mentor takes part in the programme'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_asked_by_who_is_enrolled', TABLE = 'invitation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER invitation_of_a_mentor_with_a_place BEFORE INSERT ON invitation
  FOR EACH ROW WHEN (NEW.status = 'PENDING') EXECUTE FUNCTION invitation_make();

CREATE OR REPLACE FUNCTION mentoring_in_open_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM programme_hold_open(NEW.programme_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER invitation_in_an_open_programme BEFORE INSERT ON invitation
  FOR EACH ROW WHEN (NEW.status = 'PENDING') EXECUTE FUNCTION mentoring_in_open_programme();

CREATE OR REPLACE FUNCTION mentorship_begin() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked text;
BEGIN
  PERFORM mentor_hold(NEW.programme_id, NEW.mentor_id);
  SELECT i.direction INTO asked FROM invitation i WHERE i.id = NEW.invitation_id AND i.status = 'ACCEPTED'
    AND (i.programme_id, i.mentor_id, i.mentee_id) = (NEW.programme_id, NEW.mentor_id, NEW.mentee_id);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a mentorship begins with its accepted invitation'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_begins_by_acceptance', TABLE = 'mentorship';
  END IF;
  PERFORM FROM enrolment e WHERE e.programme_id = NEW.programme_id AND e.person_id = NEW.mentee_id
    AND e.status = 'ACTIVE' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a mentee takes part in the programme'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_of_who_is_enrolled', TABLE = 'mentorship';
  END IF;
  -- An offer holds its place since it was made; a request takes one of those that no offer holds.
  IF (SELECT CASE WHEN asked = 'OFFER' THEN mentored >= capacity ELSE free = 0 END
      FROM mentor_places(NEW.programme_id, NEW.mentor_id, NEW.started_at)) THEN
    RAISE EXCEPTION 'the mentor has no place left'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_within_capacity', TABLE = 'mentorship';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER mentorship_with_a_mentor_with_a_place BEFORE INSERT ON mentorship
  FOR EACH ROW WHEN (NEW.status = 'ACTIVE') EXECUTE FUNCTION mentorship_begin();

CREATE OR REPLACE TRIGGER mentorship_in_an_open_programme BEFORE INSERT ON mentorship
  FOR EACH ROW WHEN (NEW.status = 'ACTIVE') EXECUTE FUNCTION mentoring_in_open_programme();

CREATE OR REPLACE FUNCTION invitation_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status <> 'PENDING' AND NEW.status <> OLD.status
      AND NOT (OLD.status = 'CANCELLED' AND NEW.status = 'PENDING' AND departure_gives_back('INVITATION', OLD.id)))
     OR (NEW.programme_id, NEW.direction, NEW.mentor_id, NEW.mentee_id)
       <> (OLD.programme_id, OLD.direction, OLD.mentor_id, OLD.mentee_id) THEN
    RAISE EXCEPTION 'an invitation is answered once, by those between whom it was made'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_answered_once', TABLE = 'invitation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER invitation_answered_once BEFORE UPDATE ON invitation
  FOR EACH ROW EXECUTE FUNCTION invitation_move();

CREATE OR REPLACE FUNCTION mentorship_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status <> 'ACTIVE' AND NEW.status <> OLD.status
      AND NOT (OLD.status = 'ENDED' AND NEW.status = 'ACTIVE' AND departure_gives_back('MENTORSHIP', OLD.id)))
     OR (NEW.programme_id, NEW.invitation_id, NEW.mentor_id, NEW.mentee_id)
       <> (OLD.programme_id, OLD.invitation_id, OLD.mentor_id, OLD.mentee_id) THEN
    RAISE EXCEPTION 'a mentorship ends once, between those who began it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_ends_once', TABLE = 'mentorship';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER mentorship_ends_once BEFORE UPDATE ON mentorship
  FOR EACH ROW EXECUTE FUNCTION mentorship_move();

CREATE OR REPLACE FUNCTION lineage_lock(programme uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('lineage ' || programme::text, 0))
$$;

-- The first path after all those that begin with this one. No label of ours begins with another one and a zero.
CREATE OR REPLACE FUNCTION lineage_beyond(path ltree) RETURNS ltree LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT text2ltree(ltree2text(path) || '0')
$$;

-- Two edges could each look acyclic and still close a ring together: one programme's lineage changes one at a time.
CREATE OR REPLACE FUNCTION lineage_take_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  mentor record;
  label ltree := text2ltree(lpad(to_hex(NEW.number), 6, '0'));
BEGIN
  PERFORM lineage_lock(NEW.programme_id);
  IF NEW.parent_id IS NULL THEN
    NEW.generation := 0;
    NEW.path := label;
  ELSE
    SELECT l.generation, l.path INTO mentor FROM lineage l WHERE l.id = NEW.parent_id;
    IF NEW.parent_id = NEW.id OR (TG_OP = 'UPDATE' AND mentor.path <@ OLD.path) THEN
      RAISE EXCEPTION 'a mentor is never among the mentee''s own descendants'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'lineage_acyclic', TABLE = 'lineage';
    END IF;
    NEW.generation := mentor.generation + 1;
    NEW.path := mentor.path || label;
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.labelled := coalesce((SELECT e.level_id IS NOT NULL FROM enrolment e
      WHERE e.programme_id = NEW.programme_id AND e.person_id = NEW.person_id FOR SHARE), false);
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER lineage_takes_its_place BEFORE INSERT OR UPDATE OF parent_id ON lineage
  FOR EACH ROW EXECUTE FUNCTION lineage_take_place();

CREATE OR REPLACE FUNCTION lineage_move_descendants() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE lineage l SET generation = l.generation + NEW.generation - OLD.generation,
      path = NEW.path || subpath(l.path, nlevel(OLD.path))
    WHERE l.path > OLD.path AND l.path < lineage_beyond(OLD.path);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER lineage_moves_with_its_descendants AFTER UPDATE OF parent_id ON lineage
  FOR EACH ROW WHEN (NEW.path <> OLD.path) EXECUTE FUNCTION lineage_move_descendants();

-- Counting the labelled among thousands of descendants reads one index, if the lineage knows who is.
CREATE OR REPLACE FUNCTION lineage_show_label() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE lineage SET labelled = NEW.level_id IS NOT NULL
    WHERE programme_id = NEW.programme_id AND person_id = NEW.person_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER enrolment_label_shows_in_the_lineage AFTER UPDATE OF level_id ON enrolment
  FOR EACH ROW WHEN ((OLD.level_id IS NULL) <> (NEW.level_id IS NULL)) EXECUTE FUNCTION lineage_show_label();

-- Whether anybody stands below somebody in the chains of a programme.
CREATE OR REPLACE FUNCTION lineage_is_followed(programme uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM lineage l JOIN lineage below ON below.parent_id = l.id
    WHERE l.programme_id = programme AND l.person_id = person)
$$;

-- Naming a founder is taken back only while nobody is below. Who begins a mentorship locks the same row.
CREATE OR REPLACE FUNCTION founder_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF lineage_is_followed(NEW.programme_id, NEW.person_id) THEN
    RAISE EXCEPTION 'a founder with mentees stays one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'founder_with_mentees_stays', TABLE = 'enrolment';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER enrolment_of_a_founder_with_mentees BEFORE UPDATE OF founder ON enrolment
  FOR EACH ROW WHEN (OLD.founder AND NOT NEW.founder) EXECUTE FUNCTION founder_keep();

-- A mentor may see how their mentee gets on: enrolments, which know nothing of mentorships, are told who it is now.
CREATE OR REPLACE FUNCTION mentorship_tell_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE enrolment SET mentor_id = CASE WHEN NEW.status = 'ACTIVE' THEN NEW.mentor_id END
    WHERE programme_id = NEW.programme_id AND person_id = NEW.mentee_id
      AND (NEW.status = 'ACTIVE' OR mentor_id = NEW.mentor_id);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER mentorship_begins_on_the_enrolment AFTER INSERT ON mentorship
  FOR EACH ROW WHEN (NEW.status = 'ACTIVE') EXECUTE FUNCTION mentorship_tell_enrolment();

CREATE OR REPLACE TRIGGER mentorship_ends_on_the_enrolment AFTER UPDATE OF status ON mentorship
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION mentorship_tell_enrolment();

-- Who may be suggested as a mentor (open_mentor), worked out anew for one person.
CREATE OR REPLACE FUNCTION open_mentor_refresh(person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  INSERT INTO open_mentor AS o (programme_id, person_id, language, country, org_unit_id)
    SELECT e.programme_id, p.id, split_part(p.locale, '-', 1), p.country, p.org_unit_id
    FROM person p
    JOIN person_preference w ON w.person_id = p.id AND w.open_to_mentor AND w.visible_as_champion
    JOIN enrolment e ON e.person_id = p.id AND e.level_id IS NOT NULL AND e.status = 'ACTIVE'
    WHERE p.id = person AND p.active
    ON CONFLICT ON CONSTRAINT open_mentor_once DO UPDATE
      SET language = excluded.language, country = excluded.country, org_unit_id = excluded.org_unit_id
      WHERE (o.language, o.country, o.org_unit_id)
        IS DISTINCT FROM (excluded.language, excluded.country, excluded.org_unit_id);
  DELETE FROM open_mentor o WHERE o.person_id = person AND NOT EXISTS (
    SELECT FROM person p
    JOIN person_preference w ON w.person_id = p.id AND w.open_to_mentor AND w.visible_as_champion
    JOIN enrolment e ON e.person_id = p.id AND e.level_id IS NOT NULL AND e.status = 'ACTIVE'
    WHERE p.id = o.person_id AND p.active AND e.programme_id = o.programme_id);
END $$;
REVOKE EXECUTE ON FUNCTION open_mentor_refresh FROM PUBLIC;

CREATE OR REPLACE FUNCTION open_mentor_of_enrolment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  PERFORM open_mentor_refresh(NEW.person_id);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER enrolment_begins_with_a_label AFTER INSERT ON enrolment
  FOR EACH ROW WHEN (NEW.level_id IS NOT NULL) EXECUTE FUNCTION open_mentor_of_enrolment();

CREATE OR REPLACE TRIGGER enrolment_decides_who_may_mentor AFTER UPDATE OF level_id, status ON enrolment
  FOR EACH ROW WHEN ((OLD.level_id IS NULL, OLD.status) <> (NEW.level_id IS NULL, NEW.status))
  EXECUTE FUNCTION open_mentor_of_enrolment();

-- A label awarded at this very moment in another transaction is waited for, and then seen; the other one, if it
-- comes second, sees the preference. So neither misses the other.
CREATE OR REPLACE FUNCTION open_mentor_of_preference() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  PERFORM FROM enrolment e WHERE e.person_id = NEW.person_id ORDER BY e.id FOR SHARE;
  PERFORM open_mentor_refresh(NEW.person_id);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER person_preference_opens_to_mentor AFTER INSERT ON person_preference
  FOR EACH ROW WHEN (NEW.open_to_mentor AND NEW.visible_as_champion)
  EXECUTE FUNCTION open_mentor_of_preference();

CREATE OR REPLACE TRIGGER person_preference_changes_what_is_open AFTER UPDATE OF open_to_mentor, visible_as_champion
  ON person_preference FOR EACH ROW WHEN ((OLD.open_to_mentor AND OLD.visible_as_champion)
    <> (NEW.open_to_mentor AND NEW.visible_as_champion))
  EXECUTE FUNCTION open_mentor_of_preference();

CREATE OR REPLACE FUNCTION open_mentor_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  PERFORM open_mentor_refresh(NEW.id);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER person_moves_as_a_mentor AFTER UPDATE OF active, locale, country, org_unit_id ON person
  FOR EACH ROW WHEN ((OLD.active, OLD.locale, OLD.country, OLD.org_unit_id)
    <> (NEW.active, NEW.locale, NEW.country, NEW.org_unit_id))
  EXECUTE FUNCTION open_mentor_of_person();
