import { time } from './request.js';
import { fieldNamed, sqlObject, type Columns, type Field } from './selection.js';

export const person = (alias: string): Columns => ({
  id: `${alias}.id`,
  displayName: `${alias}.display_name`,
  givenName: `${alias}.given_name`,
  familyName: `${alias}.family_name`,
  jobTitle: `${alias}.job_title`,
  country: `${alias}.country`,
  locale: `${alias}.locale`,
  timeZone: `${alias}.time_zone`,
  orgUnit: (of) =>
    `(SELECT ${sqlObject('OrgUnit', of, { code: 'u.code', name: 'u.name' })} FROM org_unit u WHERE u.id = ${alias}.org_unit_id)`,
});
const level = (alias: string): Columns => ({
  key: `${alias}.key`,
  name: `${alias}.name`,
  rank: `${alias}.rank`,
  validityMonths: `${alias}.validity_months`,
});
const at = (fields: readonly Field[], ...path: string[]): readonly Field[] =>
  path.reduce((found, name) => fieldNamed(found, name)?.fields ?? [], fields);

/** $1 the programme's key, $2 the viewer, $3 now. */
export function enrolmentStatement(enrolment: readonly Field[], publicUrl: string): string {
  const label = sqlObject('Label', at(enrolment, 'labels'), {
    id: 'b.id',
    status: 'b.status',
    reason: 'b.reason',
    submittedAt: time('b.submitted_at'),
    awardedAt: time('b.awarded_at'),
    closedAt: time('b.closed_at'),
    heldSince: time('b.held_since'),
    expiresAt: time('b.expires_at'),
    viewerMayPublish: 'b.awarded_at IS NOT NULL',
    verificationUrl: `CASE WHEN b.published_at IS NOT NULL THEN '${publicUrl}/labels/' || b.id END`,
    level: (of) => sqlObject('Level', of, level('its')),
  });
  return `
    SELECT e.id, e.status, ${time('e.enrolled_at')} AS enrolled_at, e.founder,
      coalesce(e.founder_since, e.enrolled_at) AS founder_since,
      CASE WHEN m.id IS NOT NULL THEN (${sqlObject('Person', at(enrolment, 'mentor'), person('m'))})::text END AS mentor,
      l.id AS next_id, l.rank AS next_rank,
      CASE WHEN l.id IS NOT NULL THEN (${sqlObject('Level', at(enrolment, 'nextLevel'), level('l'))})::text END AS next_level,
      mine.labels, mine.open_status, mine.lapsed_award, mine.ended,
      held.id AS label_id, held.level_id AS label_level_id, held.awarded_at AS label_awarded,
      ${time('held.awarded_at')} AS label_awarded_at, ${time('held.expires_at')} AS label_expires_at,
      (SELECT ${sqlObject('Level', at(enrolment, 'label', 'level'), level('l'))}::text FROM level l WHERE l.id = held.level_id) AS label_level,
      ${time(`(held.expires_at - interval '60 days')`)} AS renewal_opens_at,
      ${time(`(held.expires_at + g.grace_days * interval '1 day')`)} AS renewal_closes_at,
      EXISTS (SELECT FROM guide u JOIN guide_version v ON v.guide_id = u.id AND v.status = 'PUBLISHED'
        WHERE u.key = g.guide_key) AS guide_published,
      asked.requests AS asks_mentor, asked.offers AS is_offered_mentor,
      (SELECT coalesce(json_agg(json_build_object('tags', s.tags, 'starts_at', s.starts_at)), '[]')
        FROM registration r JOIN session s ON s.id = r.session_id
        WHERE r.person_id = e.person_id AND s.programme_id = g.id AND s.status IN ('SCHEDULED', 'COMPLETED')
          AND r.status = 'REGISTERED' AND r.attendance = 'UNKNOWN' AND s.ends_at >= $3 - interval '24 hours') AS coming,
      CASE WHEN e.level_id IS NOT NULL THEN
        (SELECT count(*) FROM mentorship s WHERE s.programme_id = e.programme_id AND s.mentor_id = e.person_id AND s.status = 'ACTIVE')::int
        + (SELECT count(*) FROM invitation i WHERE i.programme_id = e.programme_id AND i.mentor_id = e.person_id
           AND i.direction = 'OFFER' AND i.status = 'PENDING' AND i.expires_at > $3)::int END AS mentees, g.mentor_capacity
    FROM programme g JOIN enrolment e ON e.programme_id = g.id AND e.person_id = $2
    LEFT JOIN level top ON top.id = e.level_id
    LEFT JOIN LATERAL (SELECT * FROM level WHERE programme_id = g.id AND retired_at IS NULL AND rank > coalesce(top.rank, 0)
      ORDER BY rank LIMIT 1) l ON true
    LEFT JOIN LATERAL (SELECT s.mentor_id FROM mentorship s WHERE s.programme_id = g.id AND s.mentee_id = e.person_id
      AND s.status <> 'ENDED' ORDER BY s.started_at DESC LIMIT 1) latest ON true
    LEFT JOIN person m ON m.id = latest.mentor_id
    LEFT JOIN label held ON held.programme_id = g.id AND held.person_id = e.person_id AND held.level_id = e.level_id
      AND held.status = 'AWARDED'
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(${label} ORDER BY b.awarded_at DESC NULLS FIRST, b.id DESC), '[]')::text AS labels,
        max(b.status) FILTER (WHERE b.status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK')) AS open_status,
        (array_agg(b.status ORDER BY b.closed_at DESC)
          FILTER (WHERE b.level_id = l.id AND b.status IN ('LAPSED', 'RETURNED', 'REVOKED')))[1] AS ended,
        (array_agg(CASE WHEN b.status = 'LAPSED' THEN b.awarded_at END ORDER BY b.closed_at DESC)
          FILTER (WHERE b.level_id = l.id AND b.status IN ('LAPSED', 'RETURNED', 'REVOKED')))[1] AS lapsed_award
      FROM label b JOIN level its ON its.id = b.level_id
      WHERE b.programme_id = g.id AND b.person_id = e.person_id) mine
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(i.direction = 'REQUEST'), false) AS requests, coalesce(bool_or(i.direction = 'OFFER'), false) AS offers
      FROM invitation i WHERE i.programme_id = g.id AND i.mentee_id = e.person_id AND i.status = 'PENDING' AND i.expires_at > $3) asked
    WHERE g.key = $1`;
}

/** Whatever may count for a criterion; which of it does, the criteria say. $1 the programme's key, $2 the viewer, $3 now. */
export const factsStatement = `
  WITH g AS MATERIALIZED (SELECT id, guide_key FROM programme WHERE key = $1)
  (SELECT 'GUIDE_ACKNOWLEDGED' AS kind, a.acknowledged_at AS at, 'SYSTEM' AS provenance, a.locale AS text,
     a.version_number AS number, NULL::uuid AS person_id, NULL::int AS rank, NULL::text[] AS tags
   FROM g JOIN guide u ON u.key = g.guide_key JOIN guide_version v ON v.guide_id = u.id AND v.status = 'PUBLISHED'
   JOIN acknowledgement a ON a.guide_id = u.id AND a.person_id = $2 AND a.version_number >= v.material_number
   ORDER BY a.acknowledged_at LIMIT 1)
  UNION ALL
  SELECT 'SESSIONS_ATTENDED', r.attended_at, r.attendance_provenance, s.title, NULL, NULL, NULL, s.tags
  FROM registration r JOIN session s ON s.id = r.session_id
  WHERE r.person_id = $2 AND r.attendance IN ('ATTENDED', 'REPLAYED') AND s.programme_id = (SELECT id FROM g)
  UNION ALL
  (SELECT 'HAS_MENTOR', m.started_at, 'SYSTEM', nullif(p.display_name, ''), NULL, p.id, NULL, NULL
   FROM mentorship m JOIN person p ON p.id = m.mentor_id
   WHERE m.programme_id = (SELECT id FROM g) AND m.mentee_id = $2 AND m.status IN ('ACTIVE', 'COMPLETED')
   ORDER BY m.started_at DESC LIMIT 1)
  UNION ALL
  SELECT 'MENTEES_LABELLED', x.first_labelled_at, 'SYSTEM', nullif(p.display_name, ''), NULL, p.id, NULL, NULL
  FROM mentorship m JOIN enrolment x ON x.programme_id = m.programme_id AND x.person_id = m.mentee_id
  JOIN person p ON p.id = m.mentee_id
  WHERE m.programme_id = (SELECT id FROM g) AND m.mentor_id = $2 AND x.first_labelled_at >= m.started_at
    AND (m.ended_at IS NULL OR x.first_labelled_at <= m.ended_at)
  UNION ALL
  SELECT 'HOLDS_LEVEL', b.held_since, 'SYSTEM', l.name,
    (extract(year FROM age($3::timestamptz, b.held_since)) * 12 + extract(month FROM age($3::timestamptz, b.held_since)))::int,
    NULL, l.rank, NULL
  FROM label b JOIN level l ON l.id = b.level_id
  WHERE b.programme_id = (SELECT id FROM g) AND b.person_id = $2 AND b.status = 'AWARDED'
  UNION ALL
  SELECT 'SELF_DECLARED', d.declared_at, 'SELF_DECLARED', d.text, NULL, NULL, NULL, NULL FROM self_declaration d
  WHERE d.programme_id = (SELECT id FROM g) AND d.person_id = $2`;

/** Every programme, the oldest first. $1 the viewer. */
export const programmesStatement = `
  SELECT g.key, g.name, g.description, g.awards_automatically, g.guide_key,
    NOT EXISTS (SELECT FROM enrolment e WHERE e.programme_id = g.id AND e.person_id = $1 AND e.status <> 'LEFT') AS may_enrol,
    (SELECT json_agg(json_build_object('id', l.id, 'key', l.key, 'name', l.name, 'rank', l.rank) ORDER BY l.rank)
     FROM level l WHERE l.programme_id = g.id AND l.retired_at IS NULL) AS levels,
    (SELECT json_agg(json_build_object('id', c.id, 'level_id', c.level_id, 'kind', c.kind, 'argument', c.argument,
       'required', c.required, 'renewal', c.renewal, 'held_level', asked.name, 'held_rank', asked.rank) ORDER BY c.position)
     FROM criterion c JOIN level l ON l.id = c.level_id
     LEFT JOIN level asked ON c.kind = 'HOLDS_LEVEL' AND asked.programme_id = g.id AND asked.key = c.argument
       AND asked.retired_at IS NULL
     WHERE l.programme_id = g.id) AS criteria
  FROM programme g ORDER BY g.created_at, g.key`;

const sent = `(CASE i.direction WHEN 'OFFER' THEN i.mentor_id ELSE i.mentee_id END = $2)`;
/** An offer holds its place, a request takes one that is free. */
const mayAccept = `(mentor.active AND mentee.active AND of_mentor.level_id IS NOT NULL AND of_mentor.status = 'ACTIVE'
  AND (i.direction = 'OFFER' OR of_mentee.status = 'ACTIVE')
  AND NOT EXISTS (SELECT FROM mentorship m JOIN enrolment w ON w.programme_id = m.programme_id AND w.person_id = m.mentor_id
    WHERE m.programme_id = i.programme_id AND m.mentee_id = i.mentee_id AND m.status = 'ACTIVE' AND w.status = 'ACTIVE')
  AND (SELECT count(*) FROM mentorship m WHERE m.programme_id = i.programme_id AND m.mentor_id = i.mentor_id AND m.status = 'ACTIVE')
    + (SELECT count(*) FROM invitation o WHERE i.direction = 'REQUEST' AND o.programme_id = i.programme_id
       AND o.mentor_id = i.mentor_id AND o.direction = 'OFFER' AND o.status = 'PENDING' AND o.expires_at > $3) < g.mentor_capacity
  AND NOT EXISTS (SELECT FROM lineage below JOIN lineage above ON below.path <@ above.path
    WHERE below.programme_id = i.programme_id AND below.person_id = i.mentor_id
      AND above.programme_id = i.programme_id AND above.person_id = i.mentee_id))`;

/** Invitations, mentorships and the newest unread notification, each as JSON. $1 the programme's key, $2 the viewer, $3 now. */
export function pairsStatement(fields: readonly Field[]): string {
  const invitation = sqlObject('Invitation', at(fields, 'invitations'), {
    id: 'i.id',
    direction: 'i.direction',
    sentByViewer: sent,
    viewerMayAccept: `(NOT ${sent} AND ${mayAccept})`,
    acceptingEnrols: `(NOT ${sent} AND ${mayAccept} AND i.direction = 'OFFER' AND of_mentee.status IS DISTINCT FROM 'ACTIVE')`,
    status: 'i.status',
    expiresAt: time('i.expires_at'),
    mentor: (of) => sqlObject('Person', of, person('mentor')),
    mentee: (of) => sqlObject('Person', of, person('mentee')),
  });
  const mentorship = sqlObject('Mentorship', at(fields, 'mentorships'), {
    id: 'm.id',
    mentorPaused: `EXISTS (SELECT FROM enrolment e WHERE e.programme_id = m.programme_id AND e.person_id = m.mentor_id AND e.status = 'PAUSED')`,
    checkIns: (of) =>
      `coalesce((SELECT json_agg(${sqlObject('CheckIn', of, { id: 'c.id', nextOn: 'c.next_on' })} ORDER BY c.held_on DESC, c.recorded_at DESC)
        FROM check_in c WHERE c.mentorship_id = m.id), '[]')`,
    mentor: (of) => sqlObject('Person', of, person('mentor')),
    mentee: (of) => sqlObject('Person', of, person('mentee')),
  });
  const notification = sqlObject('Notification', at(fields, 'viewer', 'notifications', 'nodes'), { id: 'n.id' });
  const people = (alias: string): string =>
    `JOIN person mentor ON mentor.id = ${alias}.mentor_id JOIN person mentee ON mentee.id = ${alias}.mentee_id`;
  return `
    SELECT (SELECT coalesce(json_agg(${invitation} ORDER BY i.created_at DESC, i.id DESC), '[]')::text
      FROM invitation i ${people('i')}
      LEFT JOIN enrolment of_mentor ON of_mentor.programme_id = i.programme_id AND of_mentor.person_id = i.mentor_id
      LEFT JOIN enrolment of_mentee ON of_mentee.programme_id = i.programme_id AND of_mentee.person_id = i.mentee_id
      WHERE (i.mentor_id = $2 OR i.mentee_id = $2) AND i.programme_id = g.id AND i.status = 'PENDING' AND i.expires_at > $3) AS invitations,
      (SELECT coalesce(json_agg(${mentorship} ORDER BY m.started_at DESC, m.id DESC), '[]')::text
      FROM mentorship m ${people('m')}
      WHERE (m.mentor_id = $2 OR m.mentee_id = $2) AND m.programme_id = g.id AND m.status = 'ACTIVE') AS mentorships${
        fieldNamed(at(fields, 'viewer'), 'notifications') === undefined
          ? ''
          : `,
      (SELECT coalesce(json_agg(${notification}), '[]')::text FROM (SELECT id FROM notification
        WHERE person_id = $2 AND read_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1) n) AS unread`
      }
    FROM programme g WHERE g.key = $1`;
}

const moves = {
  CANCEL_REGISTRATION: `s.starts_at > $4 AND r.attendance = 'UNKNOWN'`,
  CHECK_IN: `s.status <> 'CANCELLED' AND r.attendance NOT IN ('ATTENDED', 'REPLAYED')
    AND r.attendance_provenance IS DISTINCT FROM 'HOST_LIST'
    AND $4 BETWEEN s.starts_at - interval '15 minutes' AND s.ends_at + interval '24 hours'`,
  RECORD_ATTENDANCE: `s.host_id = $2 AND s.status <> 'CANCELLED' AND $4 >= s.starts_at - interval '15 minutes'`,
  RESCHEDULE: `s.host_id = $2 AND s.status = 'SCHEDULED' AND s.starts_at > $4`,
  CANCEL: `s.host_id = $2 AND s.status = 'SCHEDULED' AND s.starts_at > $4`,
};
const movesThatMay = Object.entries(moves).map(([move, may]) => `CASE WHEN ${may} THEN '${move}' END`);

/** $1 the programme's key, $2 the viewer, $3 since when, $4 now. */
export function sessionsStatement(fields: readonly Field[]): string {
  const session = sqlObject('Session', at(fields, 'sessions', 'nodes'), {
    id: 's.id',
    title: 's.title',
    kind: 's.kind',
    startsAt: time('s.starts_at'),
    endsAt: time('s.ends_at'),
    status: 's.status',
    viewerMay: `array_remove(ARRAY[${movesThatMay.join(', ')}], NULL)`,
    viewerRegistration: (of) =>
      sqlObject('Registration', of, { id: 'r.id', status: 'r.status', attendance: 'r.attendance' }),
  });
  return `
    SELECT coalesce(json_agg(node ORDER BY starts_at, id), '[]')::text AS nodes FROM (
      SELECT ${session} AS node, s.starts_at, s.id
      FROM registration r JOIN session s ON s.id = r.session_id
      WHERE r.person_id = $2 AND r.status <> 'CANCELLED' AND s.status <> 'DRAFT' AND s.ends_at > $3
        AND s.programme_id = (SELECT id FROM programme WHERE key = $1)
      ORDER BY s.starts_at, s.id LIMIT 10) page`;
}
