import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@sillage/platform';
import type { Letterhead } from './company-letterhead.js';
import { AccountLetters } from '../account-letters/account-letters.js';
import { isAccountLetterKind } from '../account-letters/account-letter-kinds.js';
import { decide, type DropReason, type DueDelivery } from './delivery.policy.js';
import { countAsSent, drop, lockDue, postpone } from './delivery.queries.js';
import { MailClaims, type Claim } from './mail-claims.js';
import { MailCarrier, type Letter } from './mail-carrier.js';
import { keepMail } from './mail.queries.js';
import { insertNotifications } from '../notifications/notification.queries.js';
import { LetterWriter } from './letter-writer.js';
import { isOrderedLetterKind, type OrderedWords } from '../ordered-letters.js';
import type { Gathered } from '../session-messages/session-letters.js';
import { sessionInvitationKind } from '../session-invitations/session-invitation-kind.js';
import { isReminderKind, reminderTexts } from '../reminder-kinds.js';
import { newUnsubscribeToken, unsubscribeHash } from '../unsubscribing/unsubscribe-token.js';
import { WhatWaits, type SubjectDescription } from '../what-waits.js';

/** As many as travel at the same time: what a dying process leaves behind without an answer. */
const atOnce = 10;

export interface ClaimedLetter {
  readonly letter: Letter;
  readonly claim: Claim;
}

/** A letter with what its row and its claim say; nobody can be without a letter that has no hash. */
type Written = ClaimedLetter & { readonly personId: string; readonly hash: string | null };
type Sendable = { delivery: DueDelivery; about: SubjectDescription };

/** Decides about due deliveries, a handful at a time, each in the transaction that also takes it. */
@Injectable()
export class DeliveryDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: WhatWaits,
    private readonly writer: LetterWriter,
    private readonly accounts: AccountLetters,
    private readonly claims: MailClaims,
    @Inject(MailCarrier) private readonly carrier: MailCarrier,
  ) {}

  /** @returns how many deliveries were decided about, and the letters to send now */
  async take(batchId: string): Promise<{ count: number; letters: ClaimedLetter[] }> {
    return this.unitOfWork.run(async (tx) => {
      const due = await lockDue(tx, batchId, atOnce);
      const abouts = await this.whatStillWaits(tx, due);
      const news = await this.writer.sessions.gather(tx, due);
      const wanted = await this.accounts.stillWanted(tx, due);
      const drops: { id: string; reason: DropReason }[] = [];
      const postponed: { id: string; until: Date }[] = [];
      const sendable: Sendable[] = [];
      const ofAccounts: DueDelivery[] = [];
      const ordered: DueDelivery[] = [];
      const invited: DueDelivery[] = [];
      const ofSessions: { delivery: DueDelivery; gathered: Gathered }[] = [];
      const untold: Gathered[] = [];
      for (const delivery of due) {
        const about = abouts.get(delivery);
        const gathered = news.get(delivery);
        const isInvitation = delivery.kind === sessionInvitationKind;
        const decision = decide(delivery, {
          now: tx.now,
          stillWaits:
            about !== undefined ||
            gathered !== undefined ||
            wanted.has(delivery) ||
            isOrderedLetterKind(delivery.kind) ||
            isInvitation,
          insists: isAccountLetterKind(delivery.kind),
          // A session within a day waits for no hour, and nothing for a calendar does.
          mailDisturbs: !this.carrier.keepsLetters && gathered?.isUrgent !== true && !isInvitation,
        });
        if (decision.action === 'DROP') {
          drops.push({ id: delivery.id, reason: decision.reason });
          if (gathered !== undefined) untold.push(gathered);
        } else if (decision.action === 'POSTPONE') postponed.push({ id: delivery.id, until: decision.until });
        else if (about !== undefined) sendable.push({ delivery, about });
        else if (gathered !== undefined) ofSessions.push({ delivery, gathered });
        else if (isOrderedLetterKind(delivery.kind)) ordered.push(delivery);
        else if (isInvitation) invited.push(delivery);
        else ofAccounts.push(delivery);
      }
      // Whether they may still have it is seen as it is written, which is itself on record: for nothing that waits on.
      const invitations = await this.writer.invitations.write(tx, invited);
      const words = new Map([...(await this.writer.orders.write(tx, ordered)), ...invitations]);
      drops.push(
        ...[...ordered, ...invited]
          .filter(({ id }) => !words.has(id))
          .map(({ id }) => ({ id, reason: 'HAPPENED' as const })),
      );
      const told = await this.writer.sessions.write(tx, ofSessions);
      await this.writer.sessions.drop(tx, untold);
      await drop(tx, drops);
      await postpone(tx, postponed);
      await this.notify(tx, sendable);
      const letterhead = await this.writer.letterheads.current();
      const written = [
        ...this.write(sendable, letterhead),
        ...this.ofOrders([...ordered, ...invited], words, letterhead),
        ...this.ofOrders(
          ofSessions.map(({ delivery }) => delivery),
          told,
          letterhead,
        ),
        ...this.ofAccounts(await this.accounts.write(tx, ofAccounts, letterhead)),
      ];
      await this.claims.claim(
        tx,
        written.map(({ claim, hash }) => ({ ...claim, unsubscribeHash: hash })),
      );
      await keepMail(tx, written, { withBodies: this.carrier.keepsLetters });
      return { count: due.length, letters: written };
    });
  }

  /** What each delivery is about, unless it no longer waits. */
  private async whatStillWaits(tx: Transaction, due: readonly DueDelivery[]) {
    const abouts = new Map<DueDelivery, SubjectDescription>();
    for (const [kind, deliveries] of Map.groupBy(due, (delivery) => delivery.kind)) {
      if (!isReminderKind(kind)) continue;
      const waiting = await this.waiting.stillWaiting(tx, kind, [...new Set(deliveries.map((d) => d.personId))]);
      const subjects = [...new Set(deliveries.map((d) => d.subjectId))];
      const described = await this.waiting.describe(tx, kind, subjects);
      for (const delivery of deliveries) {
        const about = described.get(delivery.subjectId);
        if (about && waiting.has(`${delivery.personId}/${delivery.subjectId}`)) abouts.set(delivery, about);
      }
    }
    return abouts;
  }

  /** The app is a channel inside the same database: the notification and its delivery are one. */
  private async notify(tx: Transaction, sendable: readonly Sendable[]): Promise<void> {
    const inApp = sendable.filter(({ delivery }) => delivery.channel === 'IN_APP');
    if (inApp.length === 0) return;
    await insertNotifications(
      tx,
      inApp.map(({ delivery, about }) => ({
        personId: delivery.personId,
        kind: delivery.kind,
        subjectId: delivery.subjectId,
        occurrence: delivery.occurrence,
        aboutPersonId: about.about?.personId,
        programmeId: about.programme?.id,
        values: about.valuesFor(delivery),
      })),
    );
    await tx.query(`UPDATE delivery SET status = 'SENT', settled_at = $2 WHERE id = ANY($1::uuid[])`, [
      inApp.map(({ delivery }) => delivery.id),
      tx.now,
    ]);
    await countAsSent(
      tx,
      inApp.map(({ delivery }) => delivery.reminderId),
    );
  }

  private write(sendable: readonly Sendable[], letterhead: Letterhead): Written[] {
    return sendable.flatMap(({ delivery, about }) => {
      if (delivery.channel !== 'EMAIL' || delivery.email === null || !isReminderKind(delivery.kind)) return [];
      const texts = reminderTexts[delivery.kind];
      const token = newUnsubscribeToken();
      const letter = this.writer.letter({ ...delivery, email: delivery.email }, about, texts, { token, letterhead });
      return { personId: delivery.personId, letter, claim: claimOf(delivery), hash: unsubscribeHash(token) };
    });
  }

  private ofOrders(
    due: readonly DueDelivery[],
    words: ReadonlyMap<string, OrderedWords>,
    letterhead: Letterhead,
  ): Written[] {
    return due.flatMap((delivery) => {
      const said = words.get(delivery.id);
      if (said === undefined || delivery.email === null) return [];
      const token = newUnsubscribeToken();
      const letter = this.writer.ordered({ ...delivery, email: delivery.email }, said, { token, letterhead });
      return { personId: delivery.personId, letter, claim: claimOf(delivery), hash: unsubscribeHash(token) };
    });
  }

  private ofAccounts(letters: readonly { delivery: DueDelivery; letter: Letter }[]): Written[] {
    return letters.map(({ delivery, letter }) => {
      return { personId: delivery.personId, letter, claim: claimOf(delivery), hash: null };
    });
  }
}

function claimOf({ id, reminderId, attempts }: DueDelivery): Claim {
  return { deliveryId: id, reminderId, attempt: attempts + 1 };
}
