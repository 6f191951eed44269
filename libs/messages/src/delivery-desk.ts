import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@sillage/platform';
import { CompanyLetterhead } from './company-letterhead.js';
import { decide, type DropReason, type DueDelivery } from './delivery.policy.js';
import { countAsSent, drop, lockDue, postpone } from './delivery.queries.js';
import { MailClaims, type Claim } from './mail-claims.js';
import { MailCarrier, type Letter } from './mail-carrier.js';
import { keepMail } from './mail.queries.js';
import { insertNotifications } from './notification.queries.js';
import { LetterWriter } from './letter-writer.js';
import { isReminderKind, reminderTexts } from './reminder-kinds.js';
import { newUnsubscribeToken, unsubscribeHash } from './unsubscribe-token.js';
import { WhatWaits, type SubjectDescription } from './what-waits.js';

/** As many as travel at the same time: what a dying process leaves behind without an answer. */
const atOnce = 10;

export interface ClaimedLetter {
  readonly letter: Letter;
  readonly claim: Claim;
}

type Sendable = { delivery: DueDelivery; about: SubjectDescription };

/** Decides about due deliveries, a handful at a time, each in the transaction that also takes it. */
@Injectable()
export class DeliveryDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: WhatWaits,
    private readonly writer: LetterWriter,
    private readonly claims: MailClaims,
    private readonly letterheads: CompanyLetterhead,
    @Inject(MailCarrier) private readonly carrier: MailCarrier,
  ) {}

  /** @returns how many deliveries were decided about, and the letters to send now */
  async take(batchId: string): Promise<{ count: number; letters: ClaimedLetter[] }> {
    return this.unitOfWork.run(async (tx) => {
      const due = await lockDue(tx, batchId, atOnce);
      const abouts = await this.whatStillWaits(tx, due);
      const drops: { id: string; reason: DropReason }[] = [];
      const postponed: { id: string; until: Date }[] = [];
      const sendable: Sendable[] = [];
      for (const delivery of due) {
        const about = abouts.get(delivery);
        const decision = decide(delivery, {
          now: tx.now,
          stillWaits: about !== undefined,
          mailDisturbs: !this.carrier.keepsLetters,
        });
        if (decision.action === 'DROP') drops.push({ id: delivery.id, reason: decision.reason });
        else if (decision.action === 'POSTPONE') postponed.push({ id: delivery.id, until: decision.until });
        else if (about !== undefined) sendable.push({ delivery, about });
      }
      await drop(tx, drops);
      await postpone(tx, postponed);
      await this.notify(tx, sendable);
      return { count: due.length, letters: await this.write(tx, sendable) };
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

  private async write(tx: Transaction, sendable: readonly Sendable[]): Promise<ClaimedLetter[]> {
    if (sendable.length === 0) return [];
    const letterhead = await this.letterheads.current();
    const written = sendable.flatMap(({ delivery, about }) => {
      if (delivery.channel !== 'EMAIL' || delivery.email === null || !isReminderKind(delivery.kind)) return [];
      const texts = reminderTexts[delivery.kind];
      const token = newUnsubscribeToken();
      return {
        personId: delivery.personId,
        letter: this.writer.letter({ ...delivery, email: delivery.email }, about, texts, { token, letterhead }),
        claim: { deliveryId: delivery.id, reminderId: delivery.reminderId, attempt: delivery.attempts + 1 },
        hash: unsubscribeHash(token),
      };
    });
    await this.claims.claim(
      tx,
      written.map(({ claim, hash }) => ({ ...claim, unsubscribeHash: hash })),
    );
    await keepMail(tx, written, { withBodies: this.carrier.keepsLetters });
    return written;
  }
}
