import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import type { NotificationKind } from './notification-catalogue.js';
import { insertNotifications, type NewNotification } from './notification.queries.js';

/** What the app has to tell a person. */
@Injectable()
export class NotificationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Tells a person of a fact, unless they asked not to be told; once, whoever asks twice. */
  async tell(tx: Transaction, notification: NewNotification & { kind: NotificationKind }): Promise<void> {
    const [person] = await tx.query<{ wanted: boolean }>(
      `SELECT p.active AND coalesce(c.in_app, true) AND NOT $2 = ANY(coalesce(c.muted_kinds, '{}')) AS wanted
       FROM person p LEFT JOIN person_preference c ON c.person_id = p.id WHERE p.id = $1`,
      [notification.personId, notification.kind],
    );
    if (person?.wanted) await insertNotifications(tx, [notification]);
  }

  /** What it asked for has happened, or is no longer asked: it is not new any more. */
  async settle(tx: Transaction, of: { kind: NotificationKind; personId: string; subjectId: string }): Promise<void> {
    await tx.query(
      `UPDATE notification SET read_at = $4
       WHERE kind = $1 AND person_id = $2 AND subject_id = $3 AND read_at IS NULL`,
      [of.kind, of.personId, of.subjectId, tx.now],
    );
  }

  /** Forgets what was said to a person; what was said of them reads their name anew each time. */
  async forget(tx: Transaction, personId: string): Promise<void> {
    for (const table of ['notification', 'mail', 'reminder']) {
      await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
    }
  }

  /** Only the person's own: an id of somebody else's changes nothing and says nothing. @returns how many stay unread */
  async markRead(actor: Actor, ids: readonly string[] | 'all'): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query(
        `UPDATE notification SET read_at = $2
         WHERE person_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3::uuid[]))`,
        [actor.personId, tx.now, ids === 'all' ? null : ids],
      );
      const [row] = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM notification WHERE person_id = $1 AND read_at IS NULL',
        [actor.personId],
      );
      return row?.count ?? 0;
    });
  }
}
