import type { Transaction } from '@sillage/platform';
import { closeWhatIsSettled } from './mail/delivery.queries.js';
import type { ReminderKind } from './reminder-kinds.js';

/** One reminder to a person, with the ways by which they want it; without any, it counts for nothing. */
export interface PlannedReminder {
  readonly kind: string;
  readonly personId: string;
  readonly subjectId: string;
  readonly occurrence: number;
  /** When its subject began to wait. */
  readonly since: Date;
  /** Whether it counts among the reminders of the person's week. */
  readonly counted: boolean;
  readonly byEmail: boolean;
  readonly inApp: boolean;
}

/** Writes reminders and their deliveries, once for each (kind, person, subject, occurrence), whoever plans it twice. */
export async function planReminders(tx: Transaction, reminders: readonly PlannedReminder[]): Promise<void> {
  if (reminders.length === 0) return;
  await tx.query(
    `WITH planned AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r("kind" text, "personId" uuid, "subjectId" uuid,
         "occurrence" int, "since" timestamptz, "counted" boolean, "byEmail" boolean, "inApp" boolean)
     ),
     made AS (
       INSERT INTO reminder (kind, person_id, subject_id, occurrence, since, counted, planned_at, dropped_at)
       SELECT kind, "personId", "subjectId", occurrence, since, counted, $2,
         CASE WHEN NOT ("byEmail" OR "inApp") THEN $2::timestamptz END
       FROM planned
       ON CONFLICT ON CONSTRAINT reminder_once_an_occurrence DO NOTHING
       RETURNING id, kind, person_id, subject_id
     )
     INSERT INTO delivery (reminder_id, channel, due_at)
     SELECT made.id, way.channel, $2
     FROM made JOIN planned p ON p.kind = made.kind AND p."personId" = made.person_id AND p."subjectId" = made.subject_id
     CROSS JOIN LATERAL (VALUES ('EMAIL', p."byEmail"), ('IN_APP', p."inApp")) AS way(channel, wanted)
     WHERE way.wanted`,
    [JSON.stringify(reminders), tx.now],
  );
}

/** What these waited for has happened, or is asked no more: nothing of it is sent, and the app calls it new no longer. */
export async function withdrawReminders(
  tx: Transaction,
  kind: ReminderKind,
  ended: readonly { personId: string; subjectId: string }[],
): Promise<void> {
  if (ended.length === 0) return;
  const dropped = await tx.query<{ reminderId: string }>(
    `WITH ended AS (
       SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS e(person_id, subject_id)
     ),
     answered AS (
       UPDATE notification n SET read_at = $4 FROM ended
       WHERE n.kind = $1 AND n.person_id = ended.person_id AND n.subject_id = ended.subject_id AND n.read_at IS NULL
     )
     UPDATE delivery d SET status = 'DROPPED', reason = 'HAPPENED', settled_at = $4
     FROM ended JOIN reminder r ON r.kind = $1 AND r.person_id = ended.person_id AND r.subject_id = ended.subject_id
     WHERE d.reminder_id = r.id AND d.status = 'PENDING'
     RETURNING d.reminder_id AS "reminderId"`,
    [kind, ended.map(({ personId }) => personId), ended.map(({ subjectId }) => subjectId), tx.now],
  );
  await closeWhatIsSettled(
    tx,
    dropped.map(({ reminderId }) => reminderId),
  );
}

/** Mails keep their words: those about these subjects are deleted, once they may no longer say whom they named. */
export async function forgetMailsAbout(
  tx: Transaction,
  kind: ReminderKind,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.query(
    `DELETE FROM mail USING delivery d, reminder r
     WHERE mail.id = d.id AND d.reminder_id = r.id AND r.kind = $1 AND r.subject_id = ANY($2::uuid[])`,
    [kind, subjectIds],
  );
}
