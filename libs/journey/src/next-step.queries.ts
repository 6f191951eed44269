import type { LabelStatus } from '@sillage/labels';
import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';

export interface WaitingRow {
  readonly kind:
    'ACKNOWLEDGE_GUIDE' | 'ANSWER_OFFER' | 'ANSWER_REQUEST' | 'ATTEND_SESSION' | 'CHECK_IN' | 'RENEW_LABEL';
  readonly programmeId: string;
  readonly text: string | null;
  readonly dueAt: Date | null;
}

export interface AimRow {
  readonly enrolmentId: string;
  readonly programmeId: string;
  readonly levelId: string;
  readonly status: LabelStatus | null;
  /** Waits for the answer of somebody whom the person asked to be their mentor. */
  readonly asksMentor: boolean;
  /** Active mentees and pending offers; null for somebody who holds no label, and may not mentor. */
  readonly mentees: number | null;
  readonly mentorCapacity: number;
}

/** As `programme.grace_days` and the renewal's own rule say: from 60 days before the end to the end of the grace. */
const renewable = `b.expires_at - interval '60 days' <= $2 AND b.expires_at + g.grace_days * interval '1 day' > $2`;

@Injectable()
export class NextStepQueries {
  constructor(private readonly database: Database) {}

  /** What waits for an answer, a reading or a date, over all programmes. */
  async waiting(personId: string, now: Date): Promise<WaitingRow[]> {
    return this.database.query(
      `SELECT 'ANSWER_OFFER' AS kind, i.programme_id AS "programmeId", p.display_name AS text, i.expires_at AS "dueAt"
       FROM invitation i JOIN person p ON p.id = i.mentor_id
       WHERE i.mentee_id = $1 AND i.direction = 'OFFER' AND i.status = 'PENDING' AND i.expires_at > $2
       UNION ALL
       SELECT 'ANSWER_REQUEST', i.programme_id, p.display_name, i.expires_at
       FROM invitation i JOIN person p ON p.id = i.mentee_id
       WHERE i.mentor_id = $1 AND i.direction = 'REQUEST' AND i.status = 'PENDING' AND i.expires_at > $2
       UNION ALL
       SELECT 'ATTEND_SESSION', s.programme_id, s.title, s.starts_at
       FROM registration r JOIN session s ON s.id = r.session_id
       WHERE r.person_id = $1 AND r.status = 'REGISTERED' AND r.attendance = 'UNKNOWN'
         AND s.status = 'SCHEDULED' AND s.ends_at > $2
       UNION ALL
       SELECT 'ACKNOWLEDGE_GUIDE', e.programme_id, NULL, NULL
       FROM enrolment e JOIN programme g ON g.id = e.programme_id JOIN guide u ON u.key = g.guide_key
       JOIN guide_version v ON v.guide_id = u.id AND v.status = 'PUBLISHED'
       WHERE e.person_id = $1 AND e.status = 'ACTIVE' AND NOT EXISTS (SELECT FROM acknowledgement a
         WHERE a.guide_id = u.id AND a.person_id = $1 AND a.version_number >= v.material_number)
       UNION ALL
       SELECT 'RENEW_LABEL', b.programme_id, l.name, b.expires_at
       FROM enrolment e JOIN programme g ON g.id = e.programme_id
       JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id AND b.level_id = e.level_id
         AND b.status = 'AWARDED'
       JOIN level l ON l.id = b.level_id AND l.retired_at IS NULL
       WHERE e.person_id = $1 AND e.status = 'ACTIVE' AND ${renewable}
       UNION ALL
       -- A day begins where the person is.
       SELECT 'CHECK_IN', m.programme_id, p.display_name, next.next_on::timestamp AT TIME ZONE me.time_zone
       FROM person me JOIN mentorship m ON me.id IN (m.mentor_id, m.mentee_id) AND m.status = 'ACTIVE'
       JOIN person p ON p.id = CASE WHEN m.mentor_id = me.id THEN m.mentee_id ELSE m.mentor_id END
       CROSS JOIN LATERAL (SELECT next_on FROM check_in c WHERE c.mentorship_id = m.id
         ORDER BY held_on DESC, recorded_at DESC LIMIT 1) next
       WHERE me.id = $1 AND next.next_on <= ($2::timestamptz AT TIME ZONE me.time_zone)::date + 7`,
      [personId, now],
    );
  }

  /** The next level of each programme in which the person takes part. */
  async aims(personId: string, now: Date): Promise<AimRow[]> {
    return this.database.query(
      `SELECT e.id AS "enrolmentId", e.programme_id AS "programmeId", next.id AS "levelId", b.status,
         g.mentor_capacity AS "mentorCapacity",
         EXISTS (SELECT FROM invitation i WHERE i.programme_id = e.programme_id AND i.mentee_id = e.person_id
           AND i.direction = 'REQUEST' AND i.status = 'PENDING' AND i.expires_at > $2) AS "asksMentor",
         CASE WHEN e.level_id IS NOT NULL THEN
           (SELECT count(*) FROM mentorship m
              WHERE m.programme_id = e.programme_id AND m.mentor_id = e.person_id AND m.status = 'ACTIVE')::int
           + (SELECT count(*) FROM invitation i WHERE i.programme_id = e.programme_id AND i.mentor_id = e.person_id
              AND i.direction = 'OFFER' AND i.status = 'PENDING' AND i.expires_at > $2)::int END AS mentees
       FROM enrolment e JOIN programme g ON g.id = e.programme_id LEFT JOIN level held ON held.id = e.level_id
       CROSS JOIN LATERAL (SELECT l.id FROM level l WHERE l.programme_id = e.programme_id AND l.retired_at IS NULL
         AND l.rank > coalesce(held.rank, 0) ORDER BY l.rank LIMIT 1) next
       LEFT JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id
         AND b.status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK')
       WHERE e.person_id = $1 AND e.status = 'ACTIVE'`,
      [personId, now],
    );
  }
}
