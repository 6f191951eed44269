import type { Transaction } from '@sillage/platform';
import { accountLetterKinds } from '../account-letters/account-letter-kinds.js';
import { orderedLetterKinds } from '../ordered-letters.js';
import { sessionInvitationKind } from '../session-invitations/session-invitation-kind.js';
import { sessionLetterKind } from '../session-messages/session-news-kinds.js';
import type { DropReason, DueDelivery } from './delivery.policy.js';

/** A batch whose job was lost is given to another one after this time, and a claim is looked into. */
export const leaseMinutes = 10;

/** Takes up to `limit` due deliveries of a batch that nobody else has taken, in a fixed order. */
export async function lockDue(tx: Transaction, batchId: string, limit: number): Promise<DueDelivery[]> {
  return tx.query<DueDelivery>(
    `SELECT d.id, d.reminder_id AS "reminderId", d.channel, d.fallback, d.attempts,
       r.kind, r.occurrence, r.subject_id AS "subjectId", r.since,
       p.id AS "personId", p.active, p.email, p.given_name AS "givenName", p.display_name AS "displayName", p.locale,
       p.time_zone AS "timeZone", p.country,
       coalesce(c.email, true) AS "wantsEmail", coalesce(c.in_app, true) AS "wantsInApp",
       coalesce(c.muted_kinds, '{}') AS "mutedKinds",
       coalesce(c.quiet_hours_start, '20:00') AS "quietHoursStart", coalesce(c.quiet_hours_end, '08:00') AS "quietHoursEnd"
     FROM (
       SELECT * FROM delivery WHERE batch_id = $1 AND status = 'PENDING' AND due_at <= $2
       ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED
     ) d
     JOIN reminder r ON r.id = d.reminder_id
     JOIN person p ON p.id = r.person_id
     LEFT JOIN person_preference c ON c.person_id = p.id`,
    [batchId, tx.now, limit],
  );
}

/** Puts what is due into batches, each for one job. @returns the batches, and whether more may be due */
export async function makeBatches(tx: Transaction, size: number, batches: number) {
  const rows = await tx.query<{ batch_id: string; deliveries: number }>(
    `WITH due AS (
       SELECT id, (row_number() OVER (ORDER BY due_at, id) - 1) / $2::int AS number FROM (
         SELECT id, due_at FROM delivery
         WHERE status = 'PENDING' AND due_at <= $1 AND (batched_until IS NULL OR batched_until <= $1)
         ORDER BY due_at LIMIT $2::int * $3::int FOR UPDATE SKIP LOCKED
       ) open
     ),
     batch AS (SELECT number, gen_random_uuid() AS id FROM (SELECT DISTINCT number FROM due) numbers),
     given AS (
       UPDATE delivery d SET batch_id = batch.id, batched_until = $1::timestamptz + $4::int * interval '1 minute'
       FROM due JOIN batch USING (number) WHERE d.id = due.id RETURNING d.batch_id
     )
     SELECT batch_id, count(*)::int AS deliveries FROM given GROUP BY batch_id`,
    [tx.now, size, batches, leaseMinutes],
  );
  const deliveries = rows.reduce((sum, row) => sum + row.deliveries, 0);
  return { batchIds: rows.map((row) => row.batch_id), more: deliveries === size * batches };
}

export async function drop(tx: Transaction, drops: readonly { id: string; reason: DropReason }[]): Promise<void> {
  if (drops.length === 0) return;
  const rows = await tx.query<{ reminder_id: string }>(
    `UPDATE delivery d SET status = 'DROPPED', reason = decision.reason, settled_at = $2
     FROM jsonb_to_recordset($1::jsonb) AS decision(id uuid, reason text) WHERE d.id = decision.id
     RETURNING d.reminder_id`,
    [JSON.stringify(drops), tx.now],
  );
  await closeWhatIsSettled(
    tx,
    rows.map((row) => row.reminder_id),
  );
}

/** Gives deliveries back, to be batched again when their time has come. */
export async function postpone(tx: Transaction, postponed: readonly { id: string; until: Date }[]): Promise<void> {
  if (postponed.length === 0) return;
  await tx.query(
    `UPDATE delivery d SET status = 'PENDING', due_at = later.until, batch_id = NULL, batched_until = NULL,
       claimed_at = NULL, handed_over_at = NULL
     FROM jsonb_to_recordset($1::jsonb) AS later(id uuid, until timestamptz) WHERE d.id = later.id`,
    [JSON.stringify(postponed)],
  );
}

/** A reminder of which nothing went out and nothing will counts for nothing. */
export async function closeWhatIsSettled(tx: Transaction, reminderIds: readonly string[]): Promise<void> {
  if (reminderIds.length === 0) return;
  await tx.query(
    `UPDATE reminder r SET dropped_at = $2
     WHERE r.id = ANY($1::uuid[]) AND r.sent_at IS NULL AND r.dropped_at IS NULL AND NOT EXISTS
       (SELECT FROM delivery d WHERE d.reminder_id = r.id AND d.status IN ('PENDING', 'CLAIMED', 'SENT'))`,
    [reminderIds, tx.now],
  );
}

/** Marks reminders as having reached the person, which makes them count. */
export async function countAsSent(tx: Transaction, reminderIds: readonly string[]): Promise<void> {
  if (reminderIds.length === 0) return;
  await tx.query(`UPDATE reminder SET sent_at = $2, dropped_at = NULL WHERE id = ANY($1::uuid[]) AND sent_at IS NULL`, [
    reminderIds,
    tx.now,
  ]);
}

/**
 * What a channel could not be trusted to bring waits in the app, so that nothing is lost; but for a letter by which somebody
 * signs in, of which the mail log tells, for one that was ordered by mail, for one that the app
 * has told already, and for one to a calendar.
 */
export async function fallBackToTheApp(tx: Transaction, reminderIds: readonly string[]): Promise<void> {
  if (reminderIds.length === 0) return;
  await tx.query(
    `INSERT INTO delivery (reminder_id, channel, fallback, due_at)
     SELECT r.id, 'IN_APP', true, $2 FROM reminder r WHERE r.id = ANY($1::uuid[]) AND r.kind <> ALL($3)
     ON CONFLICT ON CONSTRAINT delivery_once_a_channel DO NOTHING`,
    [reminderIds, tx.now, [...accountLetterKinds, ...orderedLetterKinds, sessionLetterKind, sessionInvitationKind]],
  );
}
