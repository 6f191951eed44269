import type { Transaction } from '@sillage/platform';
import { textIn } from '@sillage/programmes';
import { hasSeat, isUntold, type CalendarMethod, type CalendarSession } from '@sillage/webinars';
import type { DueDelivery } from '../mail/delivery.policy.js';
import { sessionInvitationKind } from './session-invitation-kind.js';

/** Of a session: of one person, or of all who have to do with it. */
export type Affected = { sessionId: string; personId?: string };
export type Invited = { sessionId: string; personId: string; sequence: number };

const isSeat = `(s.status = 'SCHEDULED' AND ${hasSeat('r')})`;

/**
 * Compares what people's calendars were last told with how things are, and writes down what they must be told. Whatever
 * happened in between, and however often it is asked: told is the difference, once.
 */
export async function noteWhatCalendarsMiss(tx: Transaction, affected: readonly Affected[]): Promise<Invited[]> {
  const news = JSON.stringify(affected.map(({ sessionId, personId }) => ({ sessionId, personId: personId ?? null })));
  // Who reads an older state than somebody else has written must not write it over theirs.
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('session invitations ' || id, 0))
     FROM (SELECT DISTINCT "sessionId" AS id FROM jsonb_to_recordset($1::jsonb) AS n("sessionId" uuid) ORDER BY 1) held`,
    [news],
  );
  return tx.query<Invited>(
    `WITH state AS (
       SELECT DISTINCT s.id AS session_id, r.person_id, s.sequence,
         CASE WHEN ${isSeat} THEN 'REQUEST' ELSE 'CANCEL' END AS method,
         CASE WHEN ${isSeat} THEN md5(json_build_array(s.title, extract(epoch FROM s.starts_at),
           extract(epoch FROM s.ends_at), s.place, s.join_url)::text) ELSE '' END AS says
       FROM jsonb_to_recordset($1::jsonb) AS news("sessionId" uuid, "personId" uuid)
       JOIN session s ON s.id = news."sessionId"
       JOIN registration r ON r.session_id = s.id AND (news."personId" IS NULL OR r.person_id = news."personId")
       WHERE s.status <> 'DRAFT' AND s.ends_at > $2 AND ${isUntold('r')}
     )
     INSERT INTO session_invitation AS known (session_id, person_id, method, sequence, says)
     SELECT session_id, person_id, method, sequence, says FROM state
     -- Of what a calendar never heard, nothing is taken out of it.
     WHERE method = 'REQUEST' OR EXISTS (SELECT FROM session_invitation before
       WHERE before.session_id = state.session_id AND before.person_id = state.person_id)
     ON CONFLICT ON CONSTRAINT session_invitation_once_a_person DO UPDATE
       SET method = excluded.method, says = excluded.says, sequence = greatest(excluded.sequence, known.sequence + 1)
       WHERE (known.method, known.says) IS DISTINCT FROM (excluded.method, excluded.says)
     RETURNING session_id AS "sessionId", person_id AS "personId", sequence`,
    [news, tx.now],
  );
}

export type OpenInvitation = CalendarSession & {
  readonly deliveryId: string;
  readonly method: Exclude<CalendarMethod, 'PUBLISH'>;
  /** Whether an earlier letter about it may have reached them. */
  readonly wentBefore: boolean;
};

/** What these letters have to say. None for one that a later letter says all of, and for what is true no more. */
export async function openInvitations(tx: Transaction, due: readonly DueDelivery[]): Promise<OpenInvitation[]> {
  if (due.length === 0) return [];
  const rows = await tx.query<OpenInvitation & { isSeat: boolean }>(
    `SELECT due.id AS "deliveryId", i.method, i.sequence, s.id, ${textIn('g', 'name', 'due.locale')} AS programme,
       s.title, s.description, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place,
       CASE WHEN i.method = 'REQUEST' THEN s.join_url END AS "joinUrl", host.display_name AS host,
       s.status = 'CANCELLED' AS "isCancelled", ${isSeat} AS "isSeat",
       EXISTS (SELECT FROM reminder earlier JOIN delivery went ON went.reminder_id = earlier.id
         WHERE earlier.kind = $2 AND earlier.person_id = i.person_id AND earlier.subject_id = s.id
           AND earlier.occurrence < due.occurrence
           AND (earlier.sent_at IS NOT NULL OR went.status = 'CLAIMED')) AS "wentBefore"
     FROM jsonb_to_recordset($1::jsonb) AS due(id uuid, "personId" uuid, "subjectId" uuid, occurrence int, locale text)
     JOIN session_invitation i ON i.session_id = due."subjectId" AND i.person_id = due."personId"
       AND i.sequence + 1 = due.occurrence
     JOIN session s ON s.id = i.session_id JOIN programme g ON g.id = s.programme_id
     JOIN person host ON host.id = s.host_id
     JOIN registration r ON r.session_id = s.id AND r.person_id = i.person_id
     WHERE s.ends_at > $3`,
    [JSON.stringify(due), sessionInvitationKind, tx.now],
  );
  return rows.filter(({ method, isSeat: has, wentBefore }) => (method === 'REQUEST' ? has : !has && wentBefore));
}

/** What a calendar was told of a session that is long over is worth nothing any more. */
export async function forgetOldInvitations(tx: Transaction): Promise<void> {
  await tx.query(
    `DELETE FROM session_invitation i USING session s
     WHERE s.id = i.session_id AND s.ends_at < $1::timestamptz - interval '90 days'`,
    [tx.now],
  );
}
