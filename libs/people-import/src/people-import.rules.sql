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

REVOKE EXECUTE ON FUNCTION people_before_bulk, people_after_bulk, people_analyze FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_before_bulk, people_after_bulk, people_analyze TO sillage_app;
