import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { MentorshipStatus } from './mentorship.entity.js';
import type { CheckInType, GoalType, MentorshipType } from './mentorship.types.js';

/** A lifetime of mentorships fits; the oldest of somebody with more are left out. */
const LISTED_AT_MOST = 500;

/** The mentor of an enrolment, where the viewer may know it, and the generation; null where there is none. */
export type EnrolmentChain = { enrolmentId: string; mentorId: string | null; generation: number | null };

@Injectable()
export class MentorshipQueries {
  constructor(private readonly database: Database) {}

  /** A person's own, as mentor or mentee, newest first. */
  async of(
    personId: string,
    filter: { programme: string | null; status: MentorshipStatus | null },
  ): Promise<MentorshipType[]> {
    return this.database.query(
      `SELECT m.id, m.programme_id AS "programmeId", m.mentor_id AS "mentorId", m.mentee_id AS "menteeId", m.status,
         m.started_at AS "startedAt", m.ended_at AS "endedAt"
       FROM mentorship m JOIN programme p ON p.id = m.programme_id
       WHERE (m.mentor_id = $1 OR m.mentee_id = $1) AND ($2::text IS NULL OR p.key = $2)
         AND ($3::text IS NULL OR m.status = $3)
       ORDER BY m.started_at DESC, m.id DESC LIMIT ${LISTED_AT_MOST}`,
      [personId, filter.programme, filter.status],
    );
  }

  async goalsOf(mentorshipIds: readonly string[]): Promise<GoalType[]> {
    return this.database.query(
      `SELECT id, mentorship_id AS "mentorshipId", title, done_at AS "doneAt" FROM goal
       WHERE mentorship_id = ANY($1::uuid[]) ORDER BY created_at, id`,
      [mentorshipIds],
    );
  }

  /** The last one first. */
  async checkInsOf(mentorshipIds: readonly string[]): Promise<CheckInType[]> {
    return this.database.query(
      `SELECT id, mentorship_id AS "mentorshipId", held_on::text AS "heldOn", note, next_on::text AS "nextOn"
       FROM check_in WHERE mentorship_id = ANY($1::uuid[]) ORDER BY held_on DESC, recorded_at DESC`,
      [mentorshipIds],
    );
  }

  /** Of these, the ones whose mentor takes a pause. */
  async pausedOf(mentorshipIds: readonly string[]): Promise<{ id: string }[]> {
    return this.database.query(
      `SELECT m.id FROM mentorship m JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id = m.mentor_id
       WHERE m.id = ANY($1::uuid[]) AND m.status = 'ACTIVE' AND e.status = 'PAUSED'`,
      [mentorshipIds],
    );
  }

  /**
   * A mentor stays one after the label that they helped to; not after an end. Named to the mentee, to the mentor, and
   * to everybody when the mentor chose to be seen.
   */
  async chainsOf(viewerId: string, enrolmentIds: readonly string[]): Promise<EnrolmentChain[]> {
    return this.database.query(
      `SELECT e.id AS "enrolmentId",
         CASE WHEN $2 IN (e.person_id, latest.mentor_id) OR preference.visible_as_champion
           THEN latest.mentor_id END AS "mentorId",
         CASE WHEN l.id IS NOT NULL THEN l.generation WHEN e.founder THEN 0 END AS generation
       FROM enrolment e
       LEFT JOIN lineage l ON l.programme_id = e.programme_id AND l.person_id = e.person_id
       LEFT JOIN LATERAL (
         SELECT m.mentor_id FROM mentorship m
         WHERE m.programme_id = e.programme_id AND m.mentee_id = e.person_id AND m.status <> 'ENDED'
         ORDER BY m.started_at DESC LIMIT 1
       ) latest ON true
       LEFT JOIN person_preference preference ON preference.person_id = latest.mentor_id
       WHERE e.id = ANY($1::uuid[])`,
      [enrolmentIds, viewerId],
    );
  }
}
