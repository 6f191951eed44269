import { newId, type Transaction } from '@sillage/platform';
import { sessionLetterKind, type SessionNews } from './session-news-kinds.js';

/** What follows the first letter within these minutes is one letter. */
export const minutesBetweenLetters = 10;
export const lettersAtOnce = 1000;

/** Written once for each (kind, person, session, occurrence), whoever tells it twice. */
export async function keepNews(tx: Transaction, news: readonly SessionNews[]): Promise<void> {
  const rows = news.map(({ personId, sessionId, kind, occurrence, aboutPersonId }) => ({
    id: newId(),
    person_id: personId,
    session_id: sessionId,
    kind,
    occurrence,
    about_person_id: aboutPersonId ?? null,
  }));
  await tx.query(
    `INSERT INTO session_news (id, person_id, session_id, kind, occurrence, about_person_id, happened_at)
     SELECT n.*, $2 FROM jsonb_to_recordset($1::jsonb)
       AS n(id uuid, person_id uuid, session_id uuid, kind text, occurrence int, about_person_id uuid)
     ON CONFLICT ON CONSTRAINT session_news_once_an_occurrence DO NOTHING`,
    [JSON.stringify(rows), tx.now],
  );
}

/** One letter for each person with news and none that waits: at once, or ten minutes after the one before. @returns how many */
export async function planLetters(tx: Transaction): Promise<number> {
  const planned = await tx.query(
    `WITH told AS (
       SELECT DISTINCT n.person_id FROM session_news n
       WHERE n.settled_at IS NULL AND NOT EXISTS (SELECT FROM reminder r WHERE r.person_id = n.person_id
         AND r.kind = '${sessionLetterKind}' AND r.sent_at IS NULL AND r.dropped_at IS NULL)
       ORDER BY n.person_id LIMIT ${lettersAtOnce}
     ),
     letter AS (
       INSERT INTO reminder (kind, person_id, subject_id, occurrence, since, counted, planned_at)
       SELECT '${sessionLetterKind}', person_id, gen_random_uuid(), 1, $1, false, $1 FROM told
       ON CONFLICT (person_id) WHERE kind = '${sessionLetterKind}' AND sent_at IS NULL AND dropped_at IS NULL DO NOTHING
       RETURNING id, person_id
     )
     INSERT INTO delivery (reminder_id, channel, due_at)
     SELECT letter.id, 'EMAIL', greatest($1, (
       SELECT max(before.sent_at) + interval '${minutesBetweenLetters} minutes' FROM reminder before
       WHERE before.person_id = letter.person_id AND before.kind = '${sessionLetterKind}'))
     FROM letter RETURNING 1`,
    [tx.now],
  );
  return planned.length;
}

/** A letter that waits for a better hour waits no more once it tells of a session within a day. @returns how many */
export async function hurryLetters(tx: Transaction): Promise<number> {
  const hurried = await tx.query(
    `UPDATE delivery d SET due_at = hurried.at, batch_id = NULL, batched_until = NULL FROM (
       SELECT waiting.id, greatest($1, (SELECT max(before.sent_at) + interval '${minutesBetweenLetters} minutes'
         FROM reminder before WHERE before.person_id = r.person_id AND before.kind = r.kind)) AS at
       FROM reminder r JOIN delivery waiting ON waiting.reminder_id = r.id
       WHERE r.kind = '${sessionLetterKind}' AND r.sent_at IS NULL AND r.dropped_at IS NULL
         AND waiting.status = 'PENDING' AND waiting.due_at > $1 AND waiting.attempts = 0
         AND EXISTS (SELECT FROM session_news n JOIN session s ON s.id = n.session_id
           WHERE n.person_id = r.person_id AND n.settled_at IS NULL
             AND s.starts_at <= $1::timestamptz + interval '1 day')) hurried
     WHERE d.id = hurried.id AND d.status = 'PENDING' AND d.due_at > hurried.at RETURNING 1`,
    [tx.now],
  );
  return hurried.length;
}

export interface OpenNews {
  readonly id: string;
  readonly kind: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string | null;
  readonly reason: string | null;
  readonly programme: string;
  readonly about: string | null;
  readonly isTrue: boolean;
}

/** What these letters have to tell, as it is now, in the order in which it happened; `isTrue` where it still is. */
export async function openNews(
  tx: Transaction,
  letters: readonly { id: string; personId: string }[],
): Promise<(OpenNews & { deliveryId: string })[]> {
  return tx.query(
    `SELECT letter.id AS "deliveryId", n.id, n.kind, n.person_id AS "personId", s.id AS "sessionId", s.title,
       s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.time_zone AS "timeZone", s.place, s.cancel_reason AS reason,
       g.name AS programme, nullif(about.display_name, '') AS about,
       CASE WHEN n.kind = 'SESSION_CANCELLED' THEN s.status = 'CANCELLED'
         ELSE s.status = 'SCHEDULED' AND s.ends_at > $3 AND CASE n.kind
           WHEN 'SESSION_SEAT' THEN r.status = 'REGISTERED'
           WHEN 'SESSION_SEATED' THEN r.status = 'REGISTERED'
           WHEN 'SESSION_WAITING' THEN r.status = 'WAITLISTED'
           WHEN 'SESSION_BACK_IN_LINE' THEN r.status = 'WAITLISTED'
           WHEN 'SESSION_MOVED' THEN s.host_id = n.person_id OR r.status <> 'CANCELLED'
           WHEN 'SESSION_CHANGED' THEN s.host_id = n.person_id OR r.status <> 'CANCELLED'
           WHEN 'SESSION_HOSTING' THEN s.host_id = n.person_id
           WHEN 'SESSION_HANDED_ON' THEN s.host_id <> n.person_id
           ELSE true END END IS TRUE AS "isTrue"
     FROM unnest($1::uuid[], $2::uuid[]) AS letter(id, person_id)
     JOIN session_news n ON n.person_id = letter.person_id AND (n.settled_at IS NULL OR n.told_by = letter.id)
     JOIN session s ON s.id = n.session_id JOIN programme g ON g.id = s.programme_id
     LEFT JOIN registration r ON r.session_id = s.id AND r.person_id = n.person_id
     LEFT JOIN person about ON about.id = n.about_person_id
     ORDER BY n.happened_at, n.id`,
    [letters.map(({ id }) => id), letters.map(({ personId }) => personId), tx.now],
  );
}

/** Told by a letter, or by none: either way nobody looks at it again. */
export async function settleNews(
  tx: Transaction,
  settled: readonly { id: string; toldBy: string | null }[],
): Promise<void> {
  if (settled.length === 0) return;
  await tx.query(
    `UPDATE session_news n SET settled_at = $2, told_by = done.told_by
     FROM jsonb_to_recordset($1::jsonb) AS done(id uuid, told_by uuid) WHERE n.id = done.id`,
    [JSON.stringify(settled.map(({ id, toldBy }) => ({ id, told_by: toldBy }))), tx.now],
  );
}
