import { newId, type Transaction, type Values } from '@sillage/platform';
import { isOfArchived } from '@sillage/programmes';

export interface NewNotification {
  readonly personId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly occurrence?: number;
  readonly aboutPersonId?: string;
  readonly programmeId?: string;
  readonly values?: Values;
}

/** Written once for each (kind, person, subject, occurrence), whoever asks for it twice. */
export async function insertNotifications(tx: Transaction, notifications: readonly NewNotification[]): Promise<void> {
  await insert(tx, notifications, { wanted: '', parameters: [] });
}

/**
 * The same, but not for whoever left, or asked not to be told; nor of what happens in a programme that rests.
 * @param parting the kinds that are told of such a programme too
 */
export async function insertWanted(
  tx: Transaction,
  notifications: readonly NewNotification[],
  parting: readonly string[],
): Promise<void> {
  const wanted = `JOIN person p ON p.id = n.person_id AND p.active LEFT JOIN person_preference c ON c.person_id = p.id
    WHERE coalesce(c.in_app, true) AND NOT n.kind = ANY(coalesce(c.muted_kinds, '{}'))
      AND (n.kind = ANY($3::text[]) OR n.programme_id IS NULL OR NOT ${isOfArchived('n.programme_id')})`;
  await insert(tx, notifications, { wanted, parameters: [parting] });
}

async function insert(
  tx: Transaction,
  notifications: readonly NewNotification[],
  { wanted, parameters }: { wanted: string; parameters: readonly unknown[] },
): Promise<void> {
  if (notifications.length === 0) return;
  const rows = notifications.map((notification) => ({
    id: newId(),
    person_id: notification.personId,
    kind: notification.kind,
    subject_id: notification.subjectId,
    occurrence: notification.occurrence ?? 1,
    about_person_id: notification.aboutPersonId ?? null,
    programme_id: notification.programmeId ?? null,
    values: notification.values ?? {},
  }));
  await tx.query(
    `INSERT INTO notification
       (id, person_id, kind, subject_id, occurrence, about_person_id, programme_id, values, created_at)
     SELECT n.*, $2 FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, person_id uuid, kind text, subject_id uuid,
       occurrence int, about_person_id uuid, programme_id uuid, values jsonb)
     ${wanted} ON CONFLICT ON CONSTRAINT notification_once_an_occurrence DO NOTHING`,
    [JSON.stringify(rows), tx.now, ...parameters],
  );
}
