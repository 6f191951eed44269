import { isPending, isUnderWay } from '@sillage/mentorship';
import type { Transaction } from '@sillage/platform';

type InvitationState = { id: string; status: string };

/** By its id, or by the mentorship that it began. */
export async function findInvitation(
  tx: Transaction,
  which: string | { mentorshipId: string },
): Promise<InvitationState | null> {
  const [row] =
    typeof which === 'string'
      ? await tx.query<InvitationState>(`SELECT id, status FROM invitation WHERE id = $1`, [which])
      : await tx.query<InvitationState>(
          `SELECT i.id, i.status FROM mentorship m JOIN invitation i ON i.id = m.invitation_id WHERE m.id = $1`,
          [which.mentorshipId],
        );
  return row ?? null;
}

/** False for somebody who left the programme; true for a colleague who never took part in it, too. */
export async function takesPart(tx: Transaction, programmeId: string, personId: string): Promise<boolean> {
  const left = await tx.query(`SELECT FROM enrolment WHERE programme_id = $1 AND person_id = $2 AND status = 'LEFT'`, [
    programmeId,
    personId,
  ]);
  return left.length === 0;
}

type OfPerson = { programmeId: string; personId: string };

/** The requests that wait for a mentor who takes a pause; none when they are back already. */
export async function requestsWaitingAt(tx: Transaction, mentor: OfPerson) {
  return tx.query<{ invitationId: string; menteeId: string }>(
    `SELECT i.id AS "invitationId", i.mentee_id AS "menteeId" FROM invitation i
     JOIN enrolment e ON e.programme_id = i.programme_id AND e.person_id = i.mentor_id AND e.status = 'PAUSED'
     WHERE i.programme_id = $1 AND i.mentor_id = $2 AND i.direction = 'REQUEST' AND ${isPending('i', '$3')}`,
    [mentor.programmeId, mentor.personId, tx.now],
  );
}

/** The mentees of a mentor who takes a pause; none when they are back already. */
export async function menteesWaitingFor(tx: Transaction, mentor: OfPerson) {
  return tx.query<{ mentorshipId: string; menteeId: string }>(
    `SELECT m.id AS "mentorshipId", m.mentee_id AS "menteeId" FROM mentorship m
     JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id = m.mentor_id AND e.status = 'PAUSED'
     WHERE m.programme_id = $1 AND m.mentor_id = $2 AND ${isUnderWay('m')}`,
    [mentor.programmeId, mentor.personId],
  );
}
