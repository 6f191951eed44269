import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@sillage/platform';
import { SendingService } from '../mail/sending.service.js';
import { NotificationService } from '../notifications/notification.service.js';
import { forgetOldInvitations } from '../session-invitations/session-invitations.queries.js';
import type { SessionNews, SessionNewsKind } from './session-news-kinds.js';
import { hurryLetters, keepNews, lettersAtOnce, planLetters } from './session-news.queries.js';

/** What a later word makes old: it is new no more in the app. */
const outdated: { [K in SessionNewsKind]?: readonly SessionNewsKind[] } = {
  SESSION_SEATED: ['SESSION_WAITING', 'SESSION_BACK_IN_LINE'],
  SESSION_MOVED: ['SESSION_MOVED'],
  SESSION_CHANGED: ['SESSION_CHANGED'],
  SESSION_CANCELLED: ['SESSION_SEAT', 'SESSION_WAITING', 'SESSION_SEATED', 'SESSION_MOVED', 'SESSION_CHANGED'],
};

/** Tells people what happened to sessions: in the app at once, by mail with what else happens within minutes. */
@Injectable()
export class SessionTelling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationService,
    private readonly sending: SendingService,
  ) {}

  async tell(tx: Transaction, news: readonly SessionNews[]): Promise<void> {
    if (news.length === 0) return;
    const old = news.flatMap(({ kind, personId, sessionId: subjectId }) =>
      (outdated[kind] ?? []).map((before) => ({ kind: before, personId, subjectId })),
    );
    if (old.length > 0) await this.notifications.settle(tx, old);
    await this.notifications.tell(
      tx,
      news.map(({ sessionId: subjectId, title, ...one }) => ({ ...one, subjectId, values: { title } })),
    );
    await keepNews(tx, news);
    tx.afterCommit(async () => this.planLetters());
  }

  /** Also swept: a letter that was under way when something happened takes nothing up any more. */
  async planLetters(): Promise<void> {
    let planned = 0;
    let many: number;
    do {
      many = await this.unitOfWork.run(planLetters);
      planned += many;
    } while (many === lettersAtOnce);
    const hurried = await this.unitOfWork.run(hurryLetters);
    if (planned + hurried > 0) await this.sending.enqueueDue();
  }

  /** What was told long ago is worth nothing any more. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM session_news WHERE happened_at < $1::timestamptz - interval '90 days'`, [tx.now]);
      await forgetOldInvitations(tx);
    });
  }
}
