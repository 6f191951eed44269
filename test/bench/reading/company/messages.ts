/**
 * What the worker told people by now: of the guide, of labels, of mentors. Every reminder that is due has been sent, so
 * that none is planned while the bench measures.
 */
export const messages = `
  CREATE TABLE reading.reader AS
    SELECT m.place, m.person_id, m.programme_id, v.id AS version_id, v.published_at
    FROM reading.member m, guide_version v
    WHERE m.kind IN ('on-the-way', 'alumnus', 'champion') AND NOT m.acknowledged AND v.status = 'PUBLISHED';
  INSERT INTO reminder_due (kind, person_id, subject_id, since, occurrence, due_at)
    SELECT 'GUIDE_TO_ACKNOWLEDGE', person_id, version_id, published_at, 4, NULL FROM reading.reader;
  INSERT INTO reminder (id, kind, person_id, subject_id, occurrence, counted, since, planned_at, sent_at)
    SELECT reading.id(at, 'reminder' || occurrence, place), 'GUIDE_TO_ACKNOWLEDGE', person_id, version_id, occurrence, true,
      published_at, at, at + interval '5 seconds'
    FROM reading.reader CROSS JOIN LATERAL (VALUES (1, 0), (2, 7), (3, 21)) AS sent(occurrence, days)
    CROSS JOIN LATERAL (SELECT published_at + (days + 1) * interval '1 day' AS at) timed ORDER BY at, place;
  INSERT INTO delivery (id, reminder_id, channel, status, due_at, attempts, settled_at)
    SELECT reading.id(r.planned_at, channel, row_number() OVER (ORDER BY r.id)), r.id, channel, 'SENT', r.planned_at, 1, r.sent_at
    FROM reminder r, unnest(ARRAY['EMAIL', 'IN_APP']) channel ORDER BY r.id;
  INSERT INTO notification (id, person_id, kind, subject_id, occurrence, programme_id, values, created_at, read_at)
    SELECT reading.id(r.sent_at, 'told' || occurrence, row_number() OVER (ORDER BY r.id)), r.person_id, r.kind, r.subject_id,
      r.occurrence, g.id, jsonb_build_object('guide', u.title), r.sent_at, CASE WHEN r.occurrence < 3 THEN r.sent_at + interval '1 day' END
    FROM reminder r, programme g JOIN guide u ON u.key = g.guide_key ORDER BY r.sent_at;
  INSERT INTO notification (id, person_id, kind, subject_id, about_person_id, programme_id, values, created_at, read_at)
    SELECT reading.id(started_at, 'mentor-found', place), mentee_id, 'MENTOR_FOUND', reading.id(started_at, 'mentorship', place),
      mentor_id, programme_id, '{}', started_at, started_at + interval '1 hour' FROM reading.pair ORDER BY started_at;
  INSERT INTO notification (id, person_id, kind, subject_id, programme_id, values, created_at, read_at)
    SELECT reading.id(b.awarded_at, 'awarded', row_number() OVER (ORDER BY b.id)), b.person_id, 'LABEL_AWARDED', b.id,
      b.programme_id, jsonb_build_object('level', l.name), b.awarded_at, b.awarded_at + interval '2 hours'
    FROM label b JOIN level l ON l.id = b.level_id WHERE b.status = 'AWARDED' ORDER BY b.awarded_at;
  ANALYZE reminder_due, reminder, delivery, notification;`;
