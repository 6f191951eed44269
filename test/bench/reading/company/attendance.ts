import type { Sizes } from './sizes.js';

/** Sessions of two years and of the weeks to come, and who came or will. */
export function attendance({ pastSessions, comingSessions }: Sizes): string {
  return `
  INSERT INTO session (id, programme_id, kind, title, description, language, tags, starts_at, ends_at, time_zone, place,
      join_url, capacity, host_id, status, check_in_code, created_at)
    SELECT reading.id(starts - interval '30 days', 'session', n), g.id,
      CASE n % 5 WHEN 0 THEN 'WORKSHOP' ELSE 'WEBINAR' END, titles[1 + n % 8], words.description,
      CASE WHEN n % 8 IN (1, 4) THEN 'fr' ELSE 'en' END, ARRAY[tags[1 + n % 4]], starts, starts + interval '45 minutes',
      'Europe/Paris', CASE n % 5 WHEN 0 THEN 'Lyon, Building B, room 204' END,
      CASE WHEN n % 5 <> 0 THEN 'https://meet.example.com/sillage/' || n END,
      CASE WHEN n > ${pastSessions} AND n % 4 = 0 THEN 600 END,
      (SELECT id FROM reading.person p WHERE p.n = (SELECT max(place) FROM reading.member) + 3 + session.n % 20),
      CASE WHEN n > ${pastSessions} THEN 'SCHEDULED' ELSE 'COMPLETED' END, upper(substr(md5('code' || n), 1, 6)),
      starts - interval '30 days'
    FROM (SELECT n, reading.ago(CASE WHEN n <= ${pastSessions} THEN 2 + 700.0 * (${pastSessions} - n) / ${pastSessions}
        ELSE -2 - 40.0 * (n - ${pastSessions}) / ${comingSessions} END) AS starts
      FROM generate_series(1, ${pastSessions + comingSessions}) n) session
    CROSS JOIN programme g CROSS JOIN (SELECT
      ARRAY['Your first post', 'Vos premiers pas sur les réseaux', 'When it gets loud', 'Mentoring a colleague',
        'Écrire avec un assistant, rester soi-même', 'Pictures from your own desk', 'Open hour: ask anything',
        'What a client may be told'] AS titles, ARRAY['start', 'answers', 'mentoring', 'pictures'] AS tags,
      'What to say, what to leave out, and how to say that you work here. Bring a picture you like and a question that you
       would not ask in a large room. We look at three real threads and at what we would answer today; nobody is named.'
        AS description) words
    ORDER BY n;
  CREATE TABLE reading.session AS SELECT row_number() OVER (ORDER BY starts_at)::int AS n, id, starts_at, capacity FROM session;
  ALTER TABLE reading.session ADD PRIMARY KEY (n);

  -- The trigger would count each row on its session's row: the sums below are what it would come to.
  ALTER TABLE registration DISABLE TRIGGER registration_is_counted;
  INSERT INTO registration (id, session_id, person_id, status, registered_at, position, attendance, attended_minutes,
      attendance_provenance, attended_at)
    SELECT reading.id(starts_at - interval '5 days', 'registration' || k, n), session_id, person_id,
      CASE WHEN position > capacity THEN 'WAITLISTED' ELSE 'REGISTERED' END, starts_at - interval '5 days', position,
      attendance, CASE attendance WHEN 'ATTENDED' THEN 30 + n % 15 END,
      CASE attendance WHEN 'ATTENDED' THEN (ARRAY['CHECK_IN_CODE', 'HOST_LIST', 'ATTENDANCE_REPORT'])[1 + n % 3]
        WHEN 'ABSENT' THEN 'HOST_LIST' END,
      CASE attendance WHEN 'ATTENDED' THEN starts_at + interval '5 minutes' END
    FROM (
      SELECT p.n, p.id AS person_id, k, s.id AS session_id, s.starts_at, s.capacity,
        row_number() OVER (PARTITION BY s.id ORDER BY p.n, k) AS position,
        CASE WHEN k = 8 THEN 'UNKNOWN' WHEN k = 7 THEN 'ABSENT' ELSE 'ATTENDED' END AS attendance
      FROM reading.person p LEFT JOIN reading.member m ON m.place = p.n
      CROSS JOIN LATERAL (
        SELECT k FROM generate_series(0, coalesce(m.attended, 1 + (p.n % 3 > 0)::int) - 1) k
        UNION ALL SELECT 7 WHERE m.place IS NOT NULL AND p.n % 4 = 1
        UNION ALL SELECT 8 WHERE p.n % CASE WHEN m.place IS NULL THEN 8 ELSE 2 END = 0) times
      JOIN reading.session s ON s.n = CASE WHEN k = 8 THEN ${pastSessions} + 1 + p.n * 13::bigint % ${comingSessions}
        ELSE 1 + (p.n * 31::bigint + k * 97) % ${pastSessions} END
    ) registered ORDER BY starts_at, position;
  ALTER TABLE registration ENABLE TRIGGER registration_is_counted;
  UPDATE session SET registered_count = seats, waitlisted_count = waiting
    FROM (SELECT session_id, count(*) FILTER (WHERE status = 'REGISTERED') AS seats,
        count(*) FILTER (WHERE status = 'WAITLISTED') AS waiting FROM registration GROUP BY session_id) counted
    WHERE id = session_id;
  ANALYZE session, registration;`;
}
