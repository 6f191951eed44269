-- What must hold of labels, whoever writes. Applied by the migrator whenever it changes.

CREATE OR REPLACE FUNCTION label_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  turned boolean := NEW.level_id <> OLD.level_id;
  follows boolean := CASE
    WHEN NEW.status = OLD.status THEN true
    WHEN OLD.status = 'IN_PROGRESS' THEN NEW.status = 'READY'
    -- What was met may be so no longer, as when a new version of the guide is published.
    WHEN OLD.status = 'READY' THEN NEW.status IN ('IN_PROGRESS', 'SUBMITTED', 'AWARDED')
    WHEN OLD.status = 'SUBMITTED' THEN NEW.status IN ('AWARDED', 'SENT_BACK')
    WHEN OLD.status = 'SENT_BACK' THEN NEW.status = 'SUBMITTED'
    WHEN OLD.status = 'AWARDED' THEN NEW.status IN ('RENEWED', 'LAPSED', 'RETURNED', 'REVOKED')
    WHEN OLD.status = 'RETURNED' THEN NEW.status = 'AWARDED' AND departure_gives_back('LABEL', OLD.id)
    ELSE false
  END;
BEGIN
  -- Where the programme gave a level up, what was on the way there begins anew towards another one.
  IF turned THEN follows := OLD.awarded_at IS NULL AND NEW.status = 'IN_PROGRESS'; END IF;
  IF NOT follows OR (NEW.programme_id, NEW.person_id) <> (OLD.programme_id, OLD.person_id)
     OR (OLD.awarded_at IS NOT NULL AND (NEW.awarded_at, NEW.held_since, NEW.expires_at, NEW.renews_id)
       IS DISTINCT FROM (OLD.awarded_at, OLD.held_since, OLD.expires_at, OLD.renews_id)) THEN
    RAISE EXCEPTION 'a label goes from % to % by no move of its life cycle', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'label_follows_its_life_cycle', TABLE = 'label';
  END IF;
  RETURN NEW;
END $$;

-- Nothing is handed in, awarded or renewed in a programme that rests.
CREATE OR REPLACE FUNCTION label_in_open_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM programme_hold_open(NEW.programme_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER label_begun_in_an_open_programme BEFORE INSERT ON label
  FOR EACH ROW WHEN (NEW.status = 'AWARDED') EXECUTE FUNCTION label_in_open_programme();

CREATE OR REPLACE TRIGGER label_earned_in_an_open_programme BEFORE UPDATE OF status ON label
  FOR EACH ROW WHEN (NEW.status IN ('SUBMITTED', 'AWARDED', 'RENEWED') AND OLD.status NOT IN (NEW.status, 'RETURNED'))
  EXECUTE FUNCTION label_in_open_programme();

CREATE OR REPLACE TRIGGER label_follows_its_life_cycle BEFORE UPDATE ON label
  FOR EACH ROW EXECUTE FUNCTION label_move();
