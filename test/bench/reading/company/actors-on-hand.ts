/** Everybody is signed in on one device, and a few hundred hold a role: the first numbers after the members. */
export const signIns = `
  INSERT INTO sign_in (id, person_id, token_hash, way, user_agent, created_at, last_seen_at, expires_at)
    SELECT reading.id(reading.ago(1), 'sign-in', n), id, sha256(convert_to(reading.token(external_id), 'UTF8')), 'password',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      reading.ago(1), reading.ago(0), reading.ago(-29)
    FROM reading.person ORDER BY n;
  INSERT INTO role_assignment (person_id, role, org_unit_id, programme_id)
    SELECT p.id, CASE WHEN place = 1 THEN 'PROGRAMME_MANAGER' WHEN place = 2 THEN 'ADMIN' WHEN place <= 22 THEN 'TRAINER'
        WHEN place = 23 THEN 'GUIDE_OWNER' WHEN place <= 40 THEN 'HR_ANALYST' ELSE 'LOCAL_LEAD' END,
      CASE WHEN place > 23 THEN person.org_unit_id END, NULL
    FROM (SELECT n - (SELECT max(place) FROM reading.member) AS place, id FROM reading.person) p JOIN person USING (id)
    WHERE place BETWEEN 1 AND 240;
  ANALYZE sign_in, role_assignment;`;

/** What the bare handlers read besides the product's tables: the champions in the order in which they are read. */
export const readingOrder = `
  CREATE TABLE reading.champion (
    programme_id uuid NOT NULL,
    search_key text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    enrolment_id uuid NOT NULL,
    label_id uuid NOT NULL,
    PRIMARY KEY (programme_id, search_key, person_id)
  );
  INSERT INTO reading.champion
    SELECT e.programme_id, p.search_key, p.id, e.id, b.id
    FROM enrolment e JOIN person p ON p.id = e.person_id AND p.active
    JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id AND b.level_id = e.level_id AND b.status = 'AWARDED'
    ORDER BY e.programme_id, p.search_key, p.id;`;

/** The product looks at everybody once when its worker starts: it must find the labels as they are. */
export const firstLook = `
  INSERT INTO label_evaluation (programme_id, due_at) SELECT id, reading.ago(0) FROM programme;`;

/** What PostGraphile needs to see: how the list hangs together with the tables, and the search as a function. */
export const forPostGraphile = `
  ALTER TABLE reading.champion ADD FOREIGN KEY (person_id) REFERENCES person, ADD FOREIGN KEY (enrolment_id) REFERENCES enrolment,
    ADD FOREIGN KEY (label_id) REFERENCES label;
  CREATE FUNCTION reading.people_named(looked text) RETURNS SETOF person LANGUAGE plpgsql STABLE ROWS 100 AS $$
  DECLARE
    words text[] := string_to_array(lower(looked), ' ');
  BEGIN
    RETURN QUERY SELECT p.* FROM person p WHERE p.active AND p.search_key LIKE '% ' || words[1] || '%'
      AND (words[2] IS NULL OR p.search_key LIKE '% ' || words[2] || '%') ORDER BY p.search_key, p.id LIMIT 21;
  END $$;`;
