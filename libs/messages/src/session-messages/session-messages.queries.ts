import { Role, type Transaction } from '@sillage/platform';
import { isRegistrationInForce, isUntold, type RegistrationStatus, type SessionStatus } from '@sillage/webinars';

export type OfPerson = { sessionId: string; programmeId: string; personId: string };
export type Act = { sessionId: string; programmeId: string; byPersonId?: string; sequence?: number };
type Titled = OfPerson & { title: string };

export async function titlesOf(tx: Transaction, of: readonly { sessionId: string }[]): Promise<Map<string, string>> {
  const titles = await tx.query<{ id: string; title: string }>(
    `SELECT id, title FROM session WHERE id = ANY($1::uuid[])`,
    [of.map(({ sessionId }) => sessionId)],
  );
  return new Map(titles.map(({ id, title }) => [id, title]));
}

/** Of these, who still has a seat in a session to come, or waits for one. */
export async function arrivalsIn(
  tx: Transaction,
  arrived: readonly OfPerson[],
): Promise<(Titled & { status: RegistrationStatus; position: number })[]> {
  return tx.query(
    `SELECT DISTINCT s.id AS "sessionId", s.programme_id AS "programmeId", r.person_id AS "personId", s.title,
       r.status, r.position
     FROM unnest($1::uuid[], $2::uuid[]) AS news(session_id, person_id)
     JOIN session s ON s.id = news.session_id AND s.status = 'SCHEDULED'
     JOIN registration r ON r.session_id = s.id AND r.person_id = news.person_id
     WHERE ${isRegistrationInForce('r')} AND ${isUntold('r')}`,
    [arrived.map(({ sessionId }) => sessionId), arrived.map(({ personId }) => personId)],
  );
}

/** Who has a seat or waits for one, and the host; whoever did it knows. None where the session is not in that state any more. */
export async function concernedBy(
  tx: Transaction,
  acts: readonly Act[],
  status: SessionStatus,
): Promise<(Titled & { sequence: number })[]> {
  return tx.query(
    `SELECT DISTINCT s.id AS "sessionId", s.programme_id AS "programmeId", concerned.person_id AS "personId", s.title,
       coalesce(act.sequence, s.sequence) AS sequence
     FROM jsonb_to_recordset($1::jsonb) AS act("sessionId" uuid, "byPersonId" uuid, sequence int)
     JOIN session s ON s.id = act."sessionId" AND s.status = $2
     CROSS JOIN LATERAL (
       SELECT r.person_id FROM registration r WHERE r.session_id = s.id AND ${isRegistrationInForce('r')}
       UNION SELECT s.host_id) concerned
     WHERE concerned.person_id IS DISTINCT FROM act."byPersonId"`,
    [JSON.stringify(acts), status],
  );
}

export async function managersConcerned(
  tx: Transaction,
  left: readonly OfPerson[],
): Promise<(Titled & { leaverId: string })[]> {
  return tx.query(
    `SELECT DISTINCT s.id AS "sessionId", s.programme_id AS "programmeId", told.person_id AS "personId",
       news.host_id AS "leaverId", s.title
     FROM unnest($1::uuid[], $2::uuid[]) AS news(session_id, host_id)
     JOIN session s ON s.id = news.session_id JOIN person host ON host.id = news.host_id
     CROSS JOIN LATERAL (
       SELECT r.person_id FROM role_assignment r
       WHERE r.role = '${Role.PROGRAMME_MANAGER}' AND (r.programme_id IS NULL OR r.programme_id = s.programme_id)
         AND (r.org_unit_id IS NULL OR EXISTS (SELECT FROM org_unit_ancestry a
           WHERE a.ancestor_id = r.org_unit_id AND a.descendant_id = host.org_unit_id))
       UNION SELECT s.host_id) told
     WHERE told.person_id <> news.host_id`,
    [left.map(({ sessionId }) => sessionId), left.map(({ personId }) => personId)],
  );
}
