// What the other statements stand on: the bench's own schema, its clock, ids in the order of time as the product makes
// them, and everybody numbered in an order that is always the same and spreads them over the company.
export const programmeKey = 'social-media';
export const guideKey = 'good-practices';

export const ground = `
  CREATE SCHEMA reading;

  CREATE FUNCTION reading.ago(days double precision) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT date_trunc('milliseconds', current_setting('reading.now')::timestamptz - days * interval '1 day')
  $$;

  CREATE FUNCTION reading.id(at timestamptz, kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || number), 1, 3)
      || '8' || substr(md5(kind || number), 5, 15))::uuid
  $$;

  -- What a person's browser sends; its hash is what sign_in keeps.
  CREATE FUNCTION reading.token(external_id text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to('reading ' || external_id, 'UTF8')), 'hex')
  $$;

  CREATE TABLE reading.person AS
    SELECT row_number() OVER (ORDER BY md5(external_id), external_id)::int AS n, id, external_id,
      CASE WHEN locale LIKE 'fr%' THEN 'fr' ELSE 'en' END AS language
    FROM person WHERE active;
  ALTER TABLE reading.person ADD PRIMARY KEY (n);
  CREATE UNIQUE INDEX ON reading.person (id);
  ANALYZE reading.person;`;

/** The demo's programme: three levels, each asking for practice. */
export const programme = `
  INSERT INTO programme (id, key, name, description, guide_key, created_at)
    VALUES (reading.id(reading.ago(740), 'programme', 1), '${programmeKey}', 'Social media champions',
      'For colleagues who like to speak about their work on social media, and to help others begin.', '${guideKey}',
      reading.ago(740));
  CREATE TABLE reading.level AS SELECT rank, key, name, months, reading.id(reading.ago(740), 'level', rank) AS id
    FROM (VALUES (1, 'champion', 'Champion', 24), (2, 'mentor', 'Mentor', 24), (3, 'ambassador', 'Ambassador', NULL))
      AS level(rank, key, name, months);
  INSERT INTO level (id, programme_id, key, name, rank, validity_months)
    SELECT l.id, p.id, l.key, l.name, l.rank, l.months FROM reading.level l, programme p;
  INSERT INTO criterion (id, level_id, kind, argument, required, position, renewal)
    SELECT reading.id(reading.ago(740), 'criterion' || renewal, rank * 10 + position), l.id, kind, argument, required,
      position, renewal
    FROM (VALUES (1, 'GUIDE_ACKNOWLEDGED', NULL, 1, 0, false), (1, 'SESSIONS_ATTENDED', NULL, 1, 1, false),
      (1, 'HAS_MENTOR', NULL, 1, 2, false),
      (2, 'SESSIONS_ATTENDED', NULL, 2, 0, false), (2, 'MENTEES_LABELLED', NULL, 2, 1, false),
      (3, 'HOLDS_LEVEL', 'mentor', 6, 0, false), (3, 'MENTEES_LABELLED', NULL, 4, 1, false),
      (1, 'GUIDE_ACKNOWLEDGED', NULL, 1, 0, true), (1, 'SESSIONS_ATTENDED', NULL, 1, 1, true),
      (2, 'GUIDE_ACKNOWLEDGED', NULL, 1, 0, true), (2, 'SESSIONS_ATTENDED', NULL, 1, 1, true))
      AS asked(rank, kind, argument, required, position, renewal)
    JOIN reading.level l USING (rank);`;
