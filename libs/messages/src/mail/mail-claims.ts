import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction, WorkTally } from '@sillage/platform';
import { nextTry } from './delivery.policy.js';
import { closeWhatIsSettled, countAsSent, fallBackToTheApp, leaseMinutes, postpone } from './delivery.queries.js';
import type { Carried } from './mail-carrier.js';

/** A mail delivery that one process is about to send. The attempt is its fence: a later claim has another one. */
export interface Claim {
  readonly deliveryId: string;
  readonly reminderId: string;
  readonly attempt: number;
}

/** The delivery was given to somebody else meanwhile; the letter must not be completed. */
export class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

/**
 * PENDING → CLAIMED → SENT | FAILED, for mail. No protocol can promise both "at most once" and "never lost" when a
 * process dies between the server's acceptance and its own note of it (the two generals), so that moment is made as
 * short as SMTP allows and then decided for "at most once": a claim whose letter was not handed over is sent again; one
 * that was handed over and never confirmed is not, and waits for the person in the app instead.
 */
@Injectable()
export class MailClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tally: WorkTally,
  ) {}

  /** Joins the transaction of the decision to send; unsubscribeHash is of the token in this attempt's letter. */
  async claim(tx: Transaction, claims: readonly (Claim & { unsubscribeHash: string | null })[]): Promise<void> {
    if (claims.length === 0) return;
    await tx.query(
      `UPDATE delivery d SET status = 'CLAIMED', claimed_at = $2, attempts = c.attempt,
         unsubscribe_hash = decode(c.hash, 'hex')
       FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, attempt int, hash text) WHERE d.id = c.id`,
      [JSON.stringify(claims.map((c) => ({ id: c.deliveryId, attempt: c.attempt, hash: c.unsubscribeHash }))), tx.now],
    );
  }

  /** @throws ClaimLostError when the lease ran out and the delivery is no longer this process's */
  async handOver(claim: Claim): Promise<void> {
    const rows = await this.unitOfWork.run((tx) =>
      tx.query(
        `UPDATE delivery SET handed_over_at = $3
         WHERE id = $1 AND attempts = $2 AND status = 'CLAIMED' AND handed_over_at IS NULL RETURNING id`,
        [claim.deliveryId, claim.attempt, tx.now],
      ),
    );
    if (rows.length === 0) throw new ClaimLostError();
  }

  async settle(claim: Claim, carried: Carried): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      switch (carried.outcome) {
        case 'ACCEPTED':
          return this.sent(tx, claim);
        case 'POSTPONED':
          if (await this.isHeld(tx, claim))
            await postpone(tx, [{ id: claim.deliveryId, until: nextTry(tx.now, claim.attempt) }]);
          return;
        case 'REFUSED':
          return this.fail(tx, claim, carried.reason);
        case 'UNCONFIRMED':
          await countAsSent(tx, [claim.reminderId]);
          return this.fail(tx, claim, unconfirmed);
        default:
          return carried satisfies never;
      }
    });
  }

  /** For whoever watches: how many mails, by which way and with which end. */
  count({ outcome }: Carried, way: 'kept' | 'smtp'): void {
    this.tally.note('mail', way, outcome.toLowerCase());
  }

  /** Looks after claims whose process died. */
  async settleAbandoned(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const abandoned = await tx.query<{ id: string; reminder_id: string; handed_over: boolean }>(
        `SELECT id, reminder_id, handed_over_at IS NOT NULL AS handed_over FROM delivery
         WHERE status = 'CLAIMED' AND claimed_at < $1::timestamptz - $2::int * interval '1 minute'
         FOR UPDATE SKIP LOCKED`,
        [tx.now, leaseMinutes],
      );
      const unsent = abandoned.filter((row) => !row.handed_over).map(({ id }) => ({ id, until: tx.now }));
      await postpone(tx, unsent);
      const unknown = abandoned.filter((row) => row.handed_over);
      await tx.query(`UPDATE delivery SET status = 'FAILED', reason = $2, settled_at = $3 WHERE id = ANY($1::uuid[])`, [
        unknown.map((row) => row.id),
        unconfirmed,
        tx.now,
      ]);
      const reminderIds = unknown.map((row) => row.reminder_id);
      await countAsSent(tx, reminderIds);
      await fallBackToTheApp(tx, reminderIds);
    });
  }

  private async sent(tx: Transaction, claim: Claim): Promise<void> {
    // Whoever was given up for dead and comes back with the server's answer knows better.
    await tx.query(
      `WITH sent AS (
         UPDATE delivery SET status = 'SENT', reason = NULL, settled_at = $3
         WHERE id = $1 AND attempts = $2 AND (status = 'CLAIMED' OR (status = 'FAILED' AND reason = $4)) RETURNING id
       )
       UPDATE mail SET sent_at = $3 FROM sent WHERE mail.id = sent.id`,
      [claim.deliveryId, claim.attempt, tx.now, unconfirmed],
    );
    await countAsSent(tx, [claim.reminderId]);
  }

  private async fail(tx: Transaction, claim: Claim, reason: string): Promise<void> {
    if (!(await this.isHeld(tx, claim))) return;
    await tx.query(`UPDATE delivery SET status = 'FAILED', reason = $2, settled_at = $3 WHERE id = $1`, [
      claim.deliveryId,
      reason,
      tx.now,
    ]);
    await fallBackToTheApp(tx, [claim.reminderId]);
    await closeWhatIsSettled(tx, [claim.reminderId]);
  }

  private async isHeld(tx: Transaction, { deliveryId, attempt }: Claim): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM delivery WHERE id = $1 AND attempts = $2 AND status = 'CLAIMED' FOR UPDATE`,
      [deliveryId, attempt],
    );
    return rows.length === 1;
  }
}

const unconfirmed = 'UNCONFIRMED';
