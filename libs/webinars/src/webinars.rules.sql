-- What must hold of registrations, whoever writes. Applied by the migrator whenever it changes.

-- A session is open to people from when it is planned: in a programme that rests none is.
CREATE OR REPLACE FUNCTION session_in_open_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM programme_hold_open(NEW.programme_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER session_in_an_open_programme BEFORE INSERT ON session
  FOR EACH ROW EXECUTE FUNCTION session_in_open_programme();

CREATE OR REPLACE TRIGGER session_published_in_an_open_programme BEFORE UPDATE OF status ON session
  FOR EACH ROW WHEN (OLD.status = 'DRAFT' AND NEW.status = 'SCHEDULED') EXECUTE FUNCTION session_in_open_programme();

CREATE OR REPLACE FUNCTION registration_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seats integer := 0;
  waiting integer := 0;
BEGIN
  -- Who waits but was there all the same (a walk-in to a full room) waits no longer.
  IF TG_OP <> 'INSERT' THEN
    seats := seats - (OLD.status = 'REGISTERED')::integer;
    waiting := waiting - (OLD.status = 'WAITLISTED' AND OLD.attendance = 'UNKNOWN')::integer;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    seats := seats + (NEW.status = 'REGISTERED')::integer;
    waiting := waiting + (NEW.status = 'WAITLISTED' AND NEW.attendance = 'UNKNOWN')::integer;
  END IF;
  IF seats <> 0 OR waiting <> 0 THEN
    UPDATE session SET registered_count = registered_count + seats, waitlisted_count = waitlisted_count + waiting
    WHERE id = coalesce(NEW.session_id, OLD.session_id);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER registration_is_counted AFTER INSERT OR DELETE OR UPDATE OF status, attendance ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_count();

-- A registration that moved to another session would be counted in neither.
CREATE OR REPLACE FUNCTION registration_keep_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a registration stays with its session' USING
    ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'registration_stays_with_its_session', TABLE = 'registration';
END $$;

CREATE OR REPLACE TRIGGER registration_stays_with_its_session BEFORE UPDATE OF session_id ON registration
  FOR EACH ROW WHEN (OLD.session_id <> NEW.session_id) EXECUTE FUNCTION registration_keep_session();

-- Seats are given out while there are any; a capacity that was made smaller takes none of them away.
CREATE OR REPLACE FUNCTION session_refuse_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'more seats than there are' USING
    ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'session_capacity_not_exceeded', TABLE = 'session';
END $$;

CREATE OR REPLACE TRIGGER session_capacity_not_exceeded BEFORE UPDATE OF registered_count ON session
  FOR EACH ROW WHEN (NEW.registered_count > OLD.registered_count AND NEW.registered_count > NEW.capacity)
  EXECUTE FUNCTION session_refuse_seat();

-- How tags are compared, wherever they are: without case, accents and outer blanks.
CREATE OR REPLACE FUNCTION folded_tag(tag text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(public.folded_name(tag))
$$;

CREATE OR REPLACE FUNCTION session_fold_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.tag_keys := ARRAY(SELECT folded_tag(tag) FROM unnest(NEW.tags) AS tag);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER session_tags_are_folded BEFORE INSERT OR UPDATE OF tags ON session
  FOR EACH ROW EXECUTE FUNCTION session_fold_tags();

-- What stands in the address of somebody's calendar. It is worked out anew from the key of this installation and a number
-- that was drawn for the address; both are of fixed length. What is kept and looked for is its hash.
CREATE OR REPLACE FUNCTION calendar_token(nonce bytea) RETURNS text LANGUAGE sql STABLE STRICT AS $$
  SELECT encode(sha256(k.key || nonce), 'hex') FROM calendar_key k
$$;
