-- What ends a one-time link or the setting up, whoever changes people and roles. Applied by the migrator whenever it changes.

CREATE OR REPLACE FUNCTION end_sign_in_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM sign_in_link WHERE person_id = NEW.id;
  RETURN NULL;
END $$;

-- A link was made for somebody at one address. At another one it could be read by somebody else.
CREATE OR REPLACE TRIGGER sign_in_link_ends_with_the_address AFTER UPDATE OF email, active ON person
FOR EACH ROW WHEN (lower(OLD.email) IS DISTINCT FROM lower(NEW.email) OR (OLD.active AND NOT NEW.active))
EXECUTE FUNCTION end_sign_in_link();

CREATE OR REPLACE FUNCTION end_set_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE set_up SET done_at = clock_timestamp(), token_hash = NULL, expires_at = NULL WHERE done_at IS NULL;
  RETURN NULL;
END $$;

-- However the first administrator came about, nobody is made one by the set-up link from then on.
CREATE OR REPLACE TRIGGER set_up_ends_with_an_administrator AFTER INSERT ON role_assignment
FOR EACH ROW WHEN (NEW.role = 'ADMIN') EXECUTE FUNCTION end_set_up();
