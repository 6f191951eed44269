import { canOnlyBeDeclined, isPending, isUnderWay } from '@sillage/mentorship';
import type { Transaction } from '@sillage/platform';

/** Which of these still wait for an answer that may be a yes. */
export async function pendingAmong(tx: Transaction, invitationIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT i.id FROM invitation i WHERE i.id = ANY($1::uuid[]) AND ${isPending('i', '$2')} AND NOT ${canOnlyBeDeclined('i')}`,
    [invitationIds, tx.now],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The invitations with which mentorships began, by the mentorships' ids. */
export async function invitationsOf(tx: Transaction, mentorshipIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; invitationId: string }>(
    `SELECT id, invitation_id AS "invitationId" FROM mentorship WHERE id = ANY($1::uuid[])`,
    [mentorshipIds],
  );
  return new Map(rows.map(({ id, invitationId }) => [id, invitationId]));
}

/** Without what would go to somebody who left its programme; a colleague who never took part in it is told. */
export async function withoutLeavers<N extends { personId: string; programmeId?: string }>(
  tx: Transaction,
  notices: readonly N[],
): Promise<N[]> {
  if (notices.length === 0) return [];
  const left = await tx.query<OfPerson>(
    `SELECT e.programme_id AS "programmeId", e.person_id AS "personId"
     FROM unnest($1::uuid[], $2::uuid[]) AS told(programme_id, person_id)
     JOIN enrolment e ON e.programme_id = told.programme_id AND e.person_id = told.person_id AND e.status = 'LEFT'`,
    [notices.map(({ programmeId }) => programmeId), notices.map(({ personId }) => personId)],
  );
  const gone = new Set(left.map(({ programmeId, personId }) => `${programmeId}/${personId}`));
  return notices.filter(({ programmeId, personId }) => !gone.has(`${programmeId}/${personId}`));
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
