/** Of whom and of what a fact is, by their ids. */
export interface About {
  readonly who: string;
  readonly whom: string;
  readonly programme: string;
  readonly level: string;
  readonly session: string;
  readonly guide: string;
}

/**
 * What may happen that the total of the whole company counts, written straight into the tables: in any order, again and
 * again, with whatever came before.
 */
export const facts: Record<string, (about: About) => string> = {
  enrol: ({
    who,
    programme,
  }) => `INSERT INTO enrolment (programme_id, person_id, status, enrolled_at) SELECT '${programme}'::uuid, '${who}'::uuid, 'ACTIVE', now()
    ON CONFLICT ON CONSTRAINT enrolment_once DO UPDATE SET status = 'ACTIVE', left_at = NULL, paused_at = NULL`,
  pause: ({ who, programme }) =>
    `UPDATE enrolment SET status = 'PAUSED', paused_at = now(), left_at = NULL WHERE person_id = '${who}' AND programme_id = '${programme}'`,
  leaveProgramme: ({
    who,
    programme,
  }) => `UPDATE enrolment SET status = 'LEFT', left_at = now(), paused_at = NULL, level_id = NULL, labelled_since = NULL
    WHERE person_id = '${who}' AND programme_id = '${programme}'`,
  label: ({
    who,
    programme,
    level,
  }) => `UPDATE enrolment SET level_id = '${level}', labelled_since = '2026-03-02T09:00:00Z', first_labelled_at = '2026-03-02T09:00:00Z'
    WHERE person_id = '${who}' AND programme_id = '${programme}' AND status <> 'LEFT'`,
  labelOfOld: ({
    who,
    programme,
    level,
  }) => `UPDATE enrolment SET level_id = '${level}', labelled_since = '2025-12-05T09:00:00Z', first_labelled_at = '2025-12-05T09:00:00Z'
    WHERE person_id = '${who}' AND programme_id = '${programme}' AND status <> 'LEFT'`,
  giveBack: ({ who, programme }) =>
    `UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE person_id = '${who}' AND programme_id = '${programme}'`,
  hire: ({ who }) => `UPDATE person SET active = true, deactivated_at = NULL WHERE id = '${who}' AND erased_at IS NULL`,
  leaveCompany: ({ who }) => `UPDATE person SET active = false, deactivated_at = now() WHERE id = '${who}'`,
  move: ({ who }) => `UPDATE person SET org_unit_id = (SELECT id FROM org_unit WHERE id <> person.org_unit_id LIMIT 1),
    country = CASE country WHEN 'FR' THEN 'DE' ELSE 'FR' END WHERE id = '${who}'`,
  attend: ({
    who,
    session,
  }) => `INSERT INTO registration (session_id, person_id, status, registered_at, position, attendance, attendance_provenance, attended_at)
    SELECT '${session}'::uuid, '${who}'::uuid, 'REGISTERED', now(), coalesce(max(position), 0) + 1, 'ATTENDED', 'HOST_LIST', now() FROM registration WHERE session_id = '${session}'
    ON CONFLICT ON CONSTRAINT registration_once_a_session DO UPDATE SET attendance = 'ATTENDED', attendance_provenance = 'HOST_LIST', attended_at = now()`,
  unattend: ({ who, session }) =>
    `UPDATE registration SET attendance = 'ABSENT', attended_at = NULL WHERE person_id = '${who}' AND session_id = '${session}'`,
  forgetAttendance: ({ who, session }) =>
    `DELETE FROM registration WHERE person_id = '${who}' AND session_id = '${session}'`,
  acknowledge: ({
    who,
    guide,
  }) => `INSERT INTO acknowledgement (guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
    SELECT v.guide_id, v.id, v.number, t.locale, t.sha256, '${who}'::uuid, now() FROM guide_version v
    JOIN guide_translation t ON t.version_id = v.id AND t.locale = 'en' WHERE v.status = 'PUBLISHED' AND v.guide_id = '${guide}'
    ON CONFLICT ON CONSTRAINT acknowledgement_once_a_text DO NOTHING`,
  offer: ({
    who,
    whom,
    programme,
  }) => `INSERT INTO invitation (programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at, closed_at)
    SELECT '${programme}'::uuid, 'OFFER', '${whom}'::uuid, '${who}'::uuid, 'EXPIRED', now(), now() + interval '1 day', now() WHERE '${who}'::uuid <> '${whom}'::uuid`,
  ask: ({
    who,
    whom,
    programme,
  }) => `INSERT INTO invitation (programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at, closed_at)
    SELECT '${programme}'::uuid, 'REQUEST', '${whom}'::uuid, '${who}'::uuid, 'EXPIRED', now(), now() + interval '1 day', now() WHERE '${who}'::uuid <> '${whom}'::uuid`,
  mentor: ({ who, whom, programme }) => `WITH offer AS (
      INSERT INTO invitation (programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at, closed_at)
      SELECT '${programme}'::uuid, 'OFFER', '${who}'::uuid, '${whom}'::uuid, 'ACCEPTED', now(), now() + interval '1 day', now()
      WHERE '${who}'::uuid <> '${whom}'::uuid
      RETURNING *)
    INSERT INTO mentorship (programme_id, invitation_id, mentor_id, mentee_id, status, started_at, ended_at)
    SELECT programme_id, id, mentor_id, mentee_id, 'ENDED', now(), now() FROM offer`,
};
