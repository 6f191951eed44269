-- What the import of HR’s file needs of the database. Applied by the migrator whenever it changes.

-- RFC 9562, version 7: ids that are made one after the other lie side by side, which spares their index in bulk.
CREATE OR REPLACE FUNCTION time_ordered_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

-- The application's role may not change the schema. These three run as the owner, take no argument and lose no data.
CREATE OR REPLACE FUNCTION people_before_bulk() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DROP INDEX person_one_email, person_by_name, person_by_name_part, person_by_unit, person_by_country;
  ALTER TABLE person
    DROP CONSTRAINT person_one_external_id, DROP CONSTRAINT person_in_a_unit, DROP CONSTRAINT person_under_a_person;
END $$;

CREATE OR REPLACE FUNCTION people_after_bulk() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  CREATE UNIQUE INDEX person_one_email ON person (lower(email));
  CREATE INDEX person_by_name ON person (search_key, id) WHERE active;
  CREATE INDEX person_by_name_part ON person USING gin (search_key gin_trgm_ops) WHERE active;
  CREATE INDEX person_by_unit ON person (org_unit_id, country) WHERE active;
  CREATE INDEX person_by_country ON person (country, search_key, id) WHERE active;
  ALTER TABLE person
    ADD CONSTRAINT person_one_external_id UNIQUE (external_id),
    ADD CONSTRAINT person_in_a_unit FOREIGN KEY (org_unit_id) REFERENCES org_unit,
    ADD CONSTRAINT person_under_a_person FOREIGN KEY (manager_id) REFERENCES person ON DELETE SET NULL;
END $$;

CREATE OR REPLACE FUNCTION people_analyze() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  -- Only what is searched and counted by; the rest can wait until PostgreSQL itself comes round.
  ANALYZE org_unit, org_unit_ancestry, person (id, search_key, org_unit_id, country, locale, active);
END $$;

-- HR writes the same number with capitals, full-width digits or the zeros that Excel takes away.
CREATE OR REPLACE FUNCTION folded_number(number text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ltrim(lower(normalize(number, NFKC)), '0')
$$;

-- Who comes back to themselves going up by managers. Each round doubles how far everybody has gone, and whoever has
-- reached the top falls out: as many rounds as the deepest line has doublings, and no round is longer than the one before.
CREATE OR REPLACE FUNCTION people_in_rings() RETURNS SETOF uuid LANGUAGE plpgsql
SET enable_nestloop = off SET enable_seqscan = on AS $$
DECLARE
  gone bigint := 1;
  walking bigint;
  before bigint;
BEGIN
  -- Nine in ten manage nobody, and can close no ring.
  CREATE TEMPORARY TABLE ring_walk ON COMMIT DROP AS
    SELECT p.id, p.manager_id AS ahead FROM person p
    WHERE p.manager_id IS NOT NULL AND EXISTS (SELECT FROM person r WHERE r.manager_id = p.id);
  GET DIAGNOSTICS walking = ROW_COUNT;
  WHILE walking > 0 LOOP
    IF walking = before AND gone >= walking THEN
      -- Nobody falls out any more, and everybody has gone further than any way into a ring is long.
      RETURN QUERY SELECT DISTINCT ahead FROM ring_walk;
      EXIT;
    END IF;
    before := walking;
    CREATE TEMPORARY TABLE ring_further ON COMMIT DROP AS
      SELECT a.id, b.ahead FROM ring_walk a JOIN ring_walk b ON b.id = a.ahead;
    GET DIAGNOSTICS walking = ROW_COUNT;
    gone := gone * 2;
    DROP TABLE ring_walk;
    ALTER TABLE ring_further RENAME TO ring_walk;
  END LOOP;
  DROP TABLE ring_walk;
END $$;

REVOKE EXECUTE ON FUNCTION people_before_bulk, people_after_bulk, people_analyze FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_before_bulk, people_after_bulk, people_analyze TO sillage_app;
