import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { partingKinds, type KindAndValues } from './notification-catalogue.js';
import { insertWanted, type NewNotification } from './notification.queries.js';

export type Notice = Omit<NewNotification, 'kind' | 'values'> & KindAndValues;

/** What the app has to tell a person. */
@Injectable()
export class NotificationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Tells people of facts, unless they asked not to be told; once, whoever asks twice. */
  async tell(tx: Transaction, notices: readonly Notice[]): Promise<void> {
    await insertWanted(tx, notices, partingKinds);
  }

  /** What these asked for has happened, or is no longer asked: they are not new any more. */
  async settle(tx: Transaction, of: readonly Pick<Notice, 'kind' | 'personId' | 'subjectId'>[]): Promise<void> {
    await tx.query(
      `UPDATE notification n SET read_at = $4
       FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS settled(kind, person_id, subject_id)
       WHERE n.kind = settled.kind AND n.person_id = settled.person_id AND n.subject_id = settled.subject_id
         AND n.read_at IS NULL`,
      [of.map(({ kind }) => kind), of.map(({ personId }) => personId), of.map(({ subjectId }) => subjectId), tx.now],
    );
  }

  /** Forgets what was said to a person; what was said of them reads their name anew each time. */
  async forget(tx: Transaction, personId: string): Promise<void> {
    for (const table of ['notification', 'mail', 'session_news', 'session_invitation', 'reminder']) {
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
