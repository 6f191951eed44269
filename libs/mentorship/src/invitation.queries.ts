import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@sillage/platform';
import type { InvitationDirection, InvitationStatus } from './invitation.entity.js';
import type { Circumstances } from './invitation.policy.js';

export type InvitationRow = {
  id: string;
  programmeId: string;
  direction: InvitationDirection;
  mentorId: string;
  menteeId: string;
  message: string | null;
  status: InvitationStatus;
  createdAt: Date;
  expiresAt: Date;
};

/** A lifetime of invitations fits; the oldest of somebody with more are left out. */
const LISTED_AT_MOST = 500;

@Injectable()
export class InvitationQueries {
  constructor(private readonly database: Database) {}

  /** A person's own, as mentor or mentee, newest first. */
  async of(
    personId: string,
    filter: { programme: string | null; status: InvitationStatus | null },
    now: Date,
  ): Promise<InvitationRow[]> {
    return this.database.query(
      `SELECT * FROM (
         SELECT i.id, i.programme_id AS "programmeId", i.direction, i.mentor_id AS "mentorId", i.mentee_id AS "menteeId",
           i.message, i.created_at AS "createdAt", i.expires_at AS "expiresAt",
           CASE WHEN i.status = 'PENDING' AND i.expires_at <= $4 THEN 'EXPIRED' ELSE i.status END AS status
         FROM invitation i JOIN programme p ON p.id = i.programme_id
         WHERE (i.mentor_id = $1 OR i.mentee_id = $1) AND ($2::text IS NULL OR p.key = $2)
       ) mine
       WHERE $3::text IS NULL OR status = $3
       ORDER BY "createdAt" DESC, id DESC LIMIT ${LISTED_AT_MOST}`,
      [personId, filter.programme, filter.status, now],
    );
  }

  /** What one must know before one of the two may ask the other; call it with their enrolments held. */
  async circumstances(
    tx: Transaction,
    { programmeId, mentorId, menteeId }: { programmeId: string; mentorId: string; menteeId: string },
  ): Promise<Circumstances> {
    const [row] = await tx.query<{
      labelled: boolean;
      active: boolean;
      visible: boolean;
      free_places: number;
      enrolled: boolean;
      mentored: boolean;
      pending: boolean;
      ring: boolean;
    }>(
      `SELECT mentor.level_id IS NOT NULL AS labelled,
         coalesce(mentor.status = 'ACTIVE', false) AS active,
         coalesce(preference.visible_as_champion, false) AS visible,
         p.mentor_capacity
           - (SELECT count(*) FROM mentorship m
                WHERE m.programme_id = p.id AND m.mentor_id = $2 AND m.status = 'ACTIVE')::int
           - (SELECT count(*) FROM invitation i WHERE i.programme_id = p.id AND i.mentor_id = $2
                AND i.status = 'PENDING' AND i.direction = 'OFFER')::int AS free_places,
         coalesce(mentee.status = 'ACTIVE', false) AS enrolled,
         -- Whose mentor takes a pause may look again.
         EXISTS (SELECT FROM mentorship m JOIN enrolment e ON e.programme_id = p.id AND e.person_id = m.mentor_id
           WHERE m.programme_id = p.id AND m.mentee_id = $3 AND m.status = 'ACTIVE' AND e.status = 'ACTIVE') AS mentored,
         EXISTS (SELECT FROM invitation i WHERE i.programme_id = p.id AND i.status = 'PENDING'
           AND least(i.mentor_id, i.mentee_id) = least($2::uuid, $3::uuid)
           AND greatest(i.mentor_id, i.mentee_id) = greatest($2::uuid, $3::uuid)) AS pending,
         EXISTS (SELECT FROM lineage below JOIN lineage above ON below.path <@ above.path
           WHERE below.programme_id = p.id AND below.person_id = $2
             AND above.programme_id = p.id AND above.person_id = $3) AS ring
       FROM programme p
       LEFT JOIN enrolment mentor ON mentor.programme_id = p.id AND mentor.person_id = $2
       LEFT JOIN enrolment mentee ON mentee.programme_id = p.id AND mentee.person_id = $3
       LEFT JOIN person_preference preference ON preference.person_id = $2
       WHERE p.id = $1`,
      [programmeId, mentorId, menteeId],
    );
    return {
      mentor: {
        labelled: row?.labelled ?? false,
        active: row?.active ?? false,
        visible: row?.visible ?? false,
        freePlaces: row?.free_places ?? 0,
      },
      mentee: { enrolled: row?.enrolled ?? false, mentored: row?.mentored ?? false },
      pendingBetweenThem: row?.pending ?? false,
      wouldCloseARing: row?.ring ?? false,
    };
  }
}
