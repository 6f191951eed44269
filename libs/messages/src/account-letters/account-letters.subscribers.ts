import { Injectable } from '@nestjs/common';
import { signInLinkMade, signInLinksIssued } from '@sillage/accounts';
import { SubscribeMany, SubscribeWithin, type Transaction } from '@sillage/platform';
import { NotificationService } from '../notifications/notification.service.js';
import { planReminders } from '../reminder.queries.js';
import { SendingService } from '../mail/sending.service.js';
import type { AccountLetterKind } from './account-letter-kinds.js';

type Link = { linkId: string; personId: string };

/** A link and its letter come about together: neither is ever without the other. */
@Injectable()
export class AccountLettersSubscribers {
  constructor(
    private readonly notifications: NotificationService,
    private readonly sending: SendingService,
  ) {}

  @SubscribeWithin(signInLinksIssued, 'messages.write-sign-in-links')
  async onIssued({ links }: { links: readonly Link[] }, tx: Transaction): Promise<void> {
    await plan(tx, 'SIGN_IN_LINK', links);
  }

  /** Without the secret: it says only that somebody holds one. */
  @SubscribeWithin(signInLinkMade, 'messages.tell-of-sign-in-link')
  async onMade(link: Link, tx: Transaction): Promise<void> {
    await plan(tx, 'SIGN_IN_LINK_MADE', [link]);
    await this.notifications.tell(tx, [{ kind: 'SIGN_IN_LINK_MADE', personId: link.personId, subjectId: link.linkId }]);
  }

  /** Somebody waits for it in front of a closed door: it does not wait for the next sweep. */
  @SubscribeMany(signInLinksIssued, 'messages.send-sign-in-links')
  async onManyIssued(_: readonly object[], tx: Transaction): Promise<void> {
    tx.afterCommit(async () => this.sending.enqueueDue());
  }

  @SubscribeMany(signInLinkMade, 'messages.send-word-of-sign-in-link')
  async onManyMade(_: readonly object[], tx: Transaction): Promise<void> {
    tx.afterCommit(async () => this.sending.enqueueDue());
  }
}

async function plan(tx: Transaction, kind: AccountLetterKind, links: readonly Link[]): Promise<void> {
  await planReminders(
    tx,
    links.map(({ linkId, personId }) => ({
      kind,
      personId,
      subjectId: linkId,
      occurrence: 1,
      since: tx.now,
      counted: false,
      byEmail: true,
      inApp: false,
    })),
  );
}
