import type { Client } from 'pg';
import type { Member } from './chains.js';

/** Enrolments, mentorships, lineage and labels of these members, under the tables' own triggers. */
export async function writeParticipation(client: Client, members: readonly Member[]): Promise<void> {
  const column = <K extends keyof Member>(name: K): Member[K][] => members.map((member) => member[name]);
  await client.query(
    `CREATE TABLE reading.member AS
     SELECT m.*, p.id AS person_id, g.id AS programme_id FROM unnest($1::int[], $2::text[], $3::boolean[], $4::int[],
       $5::int[], $6::float8[], $7::float8[], $8::float8[], $9::float8[], $10::boolean[], $11::int[])
       AS m(place, kind, founder, mentor, generation, mentored_for, enrolled_for, labelled_for, mentor_level_for,
         acknowledged, attended)
     JOIN reading.person p ON p.n = m.place CROSS JOIN programme g`,
    [
      column('place'),
      column('kind'),
      column('founder'),
      column('mentor'),
      column('generation'),
      column('mentoredFor'),
      column('enrolledFor'),
      column('labelledFor'),
      column('mentorLevelFor'),
      column('acknowledged'),
      column('attended'),
    ],
  );
  for (const part of [awards, enrolments, mentorships, lineage, labels, together, pending]) await client.query(part);
}

// The third level comes half a year after the second, with a fourth labelled mentee.
const awards = `
  ALTER TABLE reading.member ADD PRIMARY KEY (place);
  CREATE INDEX ON reading.member (mentor);
  ANALYZE reading.member;
  CREATE TABLE reading.award AS
    SELECT place, 1 AS rank, reading.ago(labelled_for) AS at FROM reading.member WHERE labelled_for IS NOT NULL
    UNION ALL SELECT place, 2, reading.ago(mentor_level_for) FROM reading.member WHERE mentor_level_for IS NOT NULL;
  INSERT INTO reading.award
    SELECT a.place, 3, greatest(a.at + interval '6 months', fourth.at)
    FROM reading.award a CROSS JOIN LATERAL (
      SELECT b.at FROM reading.member m JOIN reading.award b ON b.place = m.place AND b.rank = 1
      WHERE m.mentor = a.place ORDER BY b.at OFFSET 3 LIMIT 1) fourth
    WHERE a.rank = 2 AND a.at <= current_setting('reading.now')::timestamptz - interval '6 months';
  CREATE UNIQUE INDEX ON reading.award (place, rank);
  ANALYZE reading.award;`;

const enrolments = `
  INSERT INTO person_preference (person_id, visible_as_champion, open_to_mentor)
    SELECT person_id, place % 5 <> 4, place % 5 IN (0, 2) FROM reading.member WHERE kind = 'champion' OR place % 9 = 0;
  INSERT INTO enrolment (id, programme_id, person_id, status, enrolled_at, paused_at, left_at, founder, founder_since,
      level_id, labelled_since, first_labelled_at, alumnus_since)
    SELECT reading.id(reading.ago(m.enrolled_for), 'enrolment', place), programme_id, person_id,
      CASE kind WHEN 'left' THEN 'LEFT' WHEN 'paused' THEN 'PAUSED' ELSE 'ACTIVE' END, reading.ago(m.enrolled_for),
      CASE WHEN kind = 'paused' THEN reading.ago(3) END, CASE WHEN kind = 'left' THEN reading.ago(2) END,
      founder, CASE WHEN founder THEN reading.ago(m.enrolled_for - 1) END,
      (SELECT l.id FROM reading.award a JOIN reading.level l USING (rank) WHERE a.place = m.place ORDER BY rank DESC LIMIT 1),
      reading.ago(m.labelled_for), coalesce(reading.ago(m.labelled_for), CASE WHEN kind = 'alumnus' THEN reading.ago(860) END),
      CASE WHEN kind = 'alumnus' THEN reading.ago(100) END
    FROM reading.member m ORDER BY m.enrolled_for DESC, place;
  ANALYZE enrolment, person_preference;`;

const mentorships = `
  CREATE TABLE reading.pair AS
    SELECT m.place, m.programme_id, mentor.person_id AS mentor_id, m.person_id AS mentee_id,
      reading.ago(m.mentored_for) AS started_at, reading.ago(m.labelled_for) AS ended_at
    FROM reading.member m JOIN reading.member mentor ON mentor.place = m.mentor;
  INSERT INTO invitation (id, programme_id, direction, mentor_id, mentee_id, message, status, created_at, expires_at, closed_at)
    SELECT reading.id(started_at - interval '20 hours', 'invitation', place), programme_id,
      CASE place % 4 WHEN 0 THEN 'REQUEST' ELSE 'OFFER' END, mentor_id, mentee_id,
      CASE WHEN place % 3 = 0 THEN 'Would you like to try it together? Half an hour to begin with.' END, 'ACCEPTED',
      started_at - interval '20 hours', started_at + interval '20 days', started_at
    FROM reading.pair ORDER BY started_at, place;
  INSERT INTO mentorship (id, programme_id, invitation_id, mentor_id, mentee_id, status, started_at, ended_at)
    SELECT reading.id(started_at, 'mentorship', place), programme_id,
      reading.id(started_at - interval '20 hours', 'invitation', place), mentor_id, mentee_id,
      CASE WHEN ended_at IS NULL THEN 'ACTIVE' ELSE 'COMPLETED' END, started_at, ended_at
    FROM reading.pair ORDER BY started_at, place;
  ANALYZE invitation, mentorship;`;

// Everybody who has a mentor or a mentee, the founders first, so that each finds the place of their mentor.
const lineage = `
  INSERT INTO lineage (id, programme_id, person_id, parent_id, since)
    SELECT reading.id(reading.ago(750), 'lineage', m.place), m.programme_id, m.person_id,
      CASE WHEN m.mentor IS NOT NULL THEN reading.id(reading.ago(750), 'lineage', m.mentor) END,
      coalesce(reading.ago(m.mentored_for), first.since)
    FROM reading.member m LEFT JOIN LATERAL (
      SELECT reading.ago(max(below.mentored_for)) AS since FROM reading.member below WHERE below.mentor = m.place) first ON true
    WHERE m.mentor IS NOT NULL OR first.since IS NOT NULL
    ORDER BY m.generation, m.place;
  ANALYZE lineage;`;

const labels = `
  INSERT INTO label (id, programme_id, person_id, level_id, status, opened_at, awarded_at, held_since, expires_at, published_at)
    SELECT reading.id(a.at, 'label' || a.rank, a.place), m.programme_id, m.person_id, l.id, 'AWARDED',
      coalesce(before.at, reading.ago(m.enrolled_for)), a.at, a.at, a.at + l.months * interval '1 month',
      CASE WHEN a.place % 6 = 0 THEN a.at + interval '1 hour' END
    FROM reading.award a JOIN reading.member m USING (place) JOIN reading.level l USING (rank)
    LEFT JOIN reading.award before ON before.place = a.place AND before.rank = a.rank - 1 ORDER BY a.at;
  INSERT INTO label (id, programme_id, person_id, level_id, status, opened_at, awarded_at, held_since, expires_at, closed_at)
    SELECT reading.id(reading.ago(860), 'lapsed', place), programme_id, person_id, l.id, 'LAPSED', reading.ago(890),
      reading.ago(860), reading.ago(860), reading.ago(130), reading.ago(100)
    FROM reading.member, reading.level l WHERE kind = 'alumnus' AND l.rank = 1;
  INSERT INTO label (id, programme_id, person_id, level_id, status, opened_at)
    SELECT reading.id(opened.at, 'open', m.place), m.programme_id, m.person_id, l.id, 'IN_PROGRESS', opened.at
    FROM reading.member m LEFT JOIN LATERAL (
      SELECT rank, at FROM reading.award a WHERE a.place = m.place ORDER BY rank DESC LIMIT 1) held ON true
    JOIN reading.level l ON l.rank = coalesce(held.rank, 0) + 1
    CROSS JOIN LATERAL (SELECT coalesce(held.at,
      CASE WHEN m.kind = 'alumnus' THEN reading.ago(100) ELSE reading.ago(m.enrolled_for) END) AS at) opened
    WHERE m.kind <> 'left' ORDER BY opened.at;
  ANALYZE label;`;

const together = `
  INSERT INTO goal (id, mentorship_id, title, created_at, done_at)
    SELECT reading.id(started_at, 'goal' || k, place), reading.id(started_at, 'mentorship', place),
      CASE k WHEN 1 THEN 'Write a first post of my own' ELSE 'Come to a session together' END,
      started_at + interval '1 hour', CASE WHEN k = 1 THEN started_at + interval '2 days' END
    FROM reading.pair, generate_series(1, 2) k WHERE place % 3 <> 0 ORDER BY started_at;
  INSERT INTO check_in (id, mentorship_id, recorded_by, held_on, note, next_on, recorded_at)
    SELECT reading.id(started_at + interval '1 day', 'check-in', place), reading.id(started_at, 'mentorship', place), mentor_id,
      (started_at + interval '1 day')::date, 'We looked at two posts and changed a line in each.',
      CASE WHEN ended_at IS NULL THEN (current_setting('reading.now')::timestamptz + place % 21 * interval '1 day')::date END,
      started_at + interval '25 hours'
    FROM reading.pair WHERE place % 2 = 0 ORDER BY started_at;
  ANALYZE goal, check_in;`;

// Young enough that their reminder is some days away: nothing else moves while the bench measures.
const pending = `
  WITH mentor AS (
    SELECT person_id, programme_id, row_number() OVER (ORDER BY place) AS n FROM reading.member WHERE kind = 'champion'
  ), other AS (
    SELECT person_id, row_number() OVER (ORDER BY place) AS n FROM reading.member
    WHERE kind = 'on-the-way' AND mentor IS NULL AND NOT founder AND place % 4 = 0
  ), stranger AS (
    SELECT id AS person_id, row_number() OVER (ORDER BY n) AS n FROM reading.person
    WHERE n > (SELECT max(place) FROM reading.member)
  ), made AS (
    SELECT m.programme_id, m.person_id AS mentor_id, o.person_id AS mentee_id, m.n,
      CASE m.n % 3 WHEN 0 THEN 'REQUEST' ELSE 'OFFER' END AS direction FROM mentor m JOIN other o USING (n) WHERE m.n % 2 = 0
    UNION ALL SELECT m.programme_id, m.person_id, s.person_id, m.n, 'OFFER' FROM mentor m JOIN stranger s USING (n) WHERE m.n % 4 = 1
  )
  INSERT INTO invitation (id, programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at)
    SELECT reading.id(reading.ago(1 + n % 4), 'pending', n), programme_id, direction, mentor_id, mentee_id, 'PENDING',
      reading.ago(1 + n % 4), reading.ago(1 + n % 4) + interval '21 days'
    FROM made ORDER BY n % 4 DESC, n;
  ANALYZE invitation;`;
