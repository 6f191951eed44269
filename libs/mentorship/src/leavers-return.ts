import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { isUnderWay } from './mentorship-states.js';
import { invitationSent, mentorshipResumed } from './mentorship.events.js';

type Resumed = { mentorshipId: string; programmeId: string; mentorId: string; menteeId: string; returnedId: string };
type Sent = {
  invitationId: string;
  programmeId: string;
  direction: 'OFFER' | 'REQUEST';
  mentorId: string;
  menteeId: string;
};

/** Both are with the company, the mentor holds a label and takes part. */
const pairStands = (pair: string): string => `
  EXISTS (SELECT FROM enrolment e JOIN person p ON p.id = e.person_id AND p.active
    WHERE e.programme_id = ${pair}.programme_id AND e.person_id = ${pair}.mentor_id
      AND e.status = 'ACTIVE' AND e.level_id IS NOT NULL)
  AND EXISTS (SELECT FROM person p WHERE p.id = ${pair}.mentee_id AND p.active)`;
const menteeTakesPart = (pair: string): string => `
  EXISTS (SELECT FROM enrolment e WHERE e.programme_id = ${pair}.programme_id AND e.person_id = ${pair}.mentee_id
    AND e.status = 'ACTIVE')`;
const menteeHasNobody = (pair: string): string => `
  NOT EXISTS (SELECT FROM mentorship other WHERE other.programme_id = ${pair}.programme_id
    AND other.mentee_id = ${pair}.mentee_id AND ${isUnderWay('other')})`;

/** Who walked together, and what waited for an answer, when somebody's leaving the company is undone. */
@Injectable()
export class LeaversReturn {
  async restore(tx: Transaction, departureIds: readonly string[]): Promise<void> {
    await holdPairs(tx, departureIds);
    await this.resume(tx, departureIds);
    await this.sendAgain(tx, departureIds);
  }

  /** A mentee who found another mentor stays with them; a mentor takes as many back as there are places; those with a label need none. */
  private async resume(tx: Transaction, departureIds: readonly string[]): Promise<void> {
    const resumed = await tx.query<Resumed>(
      `WITH back AS (
         SELECT DISTINCT ON (m.programme_id, m.mentee_id) m.id, m.programme_id, m.mentor_id, m.started_at, d.person_id,
           mentee.first_labelled_at IS NULL AS takes_a_place
         FROM departure_end e JOIN departure d ON d.id = e.departure_id JOIN mentorship m ON m.id = e.subject_id
         JOIN enrolment mentee ON mentee.programme_id = m.programme_id AND mentee.person_id = m.mentee_id
         WHERE d.id = ANY($1::uuid[]) AND e.kind = 'MENTORSHIP' AND m.status = 'ENDED'
           AND ${pairStands('m')} AND ${menteeTakesPart('m')} AND ${menteeHasNobody('m')}
         ORDER BY m.programme_id, m.mentee_id, m.started_at DESC
       ),
       ranked AS (
         SELECT back.*, row_number() OVER (PARTITION BY programme_id, mentor_id, takes_a_place ORDER BY started_at, id) AS place
         FROM back
       )
       UPDATE mentorship m SET status = 'ACTIVE', ended_at = NULL
       FROM ranked CROSS JOIN LATERAL mentor_places(ranked.programme_id, ranked.mentor_id, $2) places
       WHERE m.id = ranked.id AND (NOT ranked.takes_a_place OR ranked.place <= places.free)
       RETURNING m.id AS "mentorshipId", m.programme_id AS "programmeId", m.mentor_id AS "mentorId",
         m.mentee_id AS "menteeId", ranked.person_id AS "returnedId"`,
      [departureIds, tx.now],
    );
    for (const mentorship of resumed) {
      const subject = { type: 'Mentorship', id: mentorship.mentorshipId } as const;
      tx.audit({ actor: null, action: 'mentorship.restored', subject });
      tx.emit(mentorshipResumed(mentorship));
    }
  }

  /** Those that nothing stands against now, and that are not past their day. */
  private async sendAgain(tx: Transaction, departureIds: readonly string[]): Promise<void> {
    const sent = await tx.query<Sent>(
      `WITH back AS (
         SELECT DISTINCT ON (i.programme_id, i.mentor_id, i.mentee_id) i.id, i.programme_id, i.mentor_id, i.direction,
           i.created_at
         FROM departure_end e JOIN invitation i ON i.id = e.subject_id
         WHERE e.departure_id = ANY($1::uuid[]) AND e.kind = 'INVITATION' AND i.status = 'CANCELLED' AND i.expires_at > $2
           AND ${pairStands('i')} AND ${menteeHasNobody('i')} AND (i.direction = 'OFFER' OR ${menteeTakesPart('i')})
           AND NOT EXISTS (SELECT FROM invitation other WHERE other.programme_id = i.programme_id
             AND other.status = 'PENDING' AND (other.mentor_id, other.mentee_id) = (i.mentor_id, i.mentee_id))
         ORDER BY i.programme_id, i.mentor_id, i.mentee_id, i.created_at DESC
       ),
       ranked AS (
         SELECT back.*, row_number() OVER (PARTITION BY programme_id, mentor_id, direction ORDER BY created_at, id) AS place
         FROM back
       )
       UPDATE invitation i SET status = 'PENDING', closed_at = NULL
       FROM ranked CROSS JOIN LATERAL mentor_places(ranked.programme_id, ranked.mentor_id, $2) places
       WHERE i.id = ranked.id AND (ranked.direction = 'REQUEST' OR ranked.place <= places.free)
       RETURNING i.id AS "invitationId", i.programme_id AS "programmeId", i.direction, i.mentor_id AS "mentorId",
         i.mentee_id AS "menteeId"`,
      [departureIds, tx.now],
    );
    for (const invitation of sent) {
      const subject = { type: 'Invitation', id: invitation.invitationId } as const;
      tx.audit({ actor: null, action: 'invitation.restored', subject });
      tx.emit(invitationSent(invitation));
    }
  }
}

/** A mentor's places are counted while nobody takes one, and a mentee finds nobody else meanwhile. */
async function holdPairs(tx: Transaction, departureIds: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT FROM enrolment n WHERE (n.programme_id, n.person_id) IN (
       SELECT pair.programme_id, unnest(ARRAY[pair.mentor_id, pair.mentee_id]) FROM departure_end e
       JOIN (SELECT id, programme_id, mentor_id, mentee_id FROM mentorship
         UNION ALL SELECT id, programme_id, mentor_id, mentee_id FROM invitation) pair ON pair.id = e.subject_id
       WHERE e.departure_id = ANY($1::uuid[]) AND e.kind IN ('MENTORSHIP', 'INVITATION'))
     ORDER BY n.programme_id, n.person_id FOR UPDATE`,
    [departureIds],
  );
}
