import { Injectable } from '@nestjs/common';
import { planReminders } from '@sillage/messages';
import { Restorations, UnitOfWork, type Transaction } from '@sillage/platform';
import { isDue, numberOf, periodAfter, periodAt, type ReportRhythm } from './report-period.js';
import { ReportOrders } from './report-orders.js';

const atOnce = 200;

type Row = {
  readonly id: string;
  readonly personId: string;
  readonly rhythm: ReportRhythm;
  readonly askedAt: Date;
  readonly lastPeriod: string | null;
  readonly timeZone: string;
  readonly active: boolean;
};

/** Puts ordered figures on their way when their morning has come. What they say, and whether they may, is seen as they go. */
@Injectable()
export class ReportSending {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly restorations: Restorations,
    private readonly orders: ReportOrders,
  ) {}

  async planDue(): Promise<void> {
    if (await this.restorations.isSendingHeld()) return;
    while ((await this.planSome()) === atOnce);
  }

  /** @returns how many were looked at */
  private async planSome(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT r.id, r.person_id AS "personId", r.rhythm, r.asked_at AS "askedAt", r.last_period::text AS "lastPeriod",
           p.time_zone AS "timeZone", p.active
         FROM adoption_report r JOIN person p ON p.id = r.person_id
         WHERE r.due_at <= $1 ORDER BY r.due_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
        [tx.now, atOnce],
      );
      for (const { personId, id } of rows.filter(({ active }) => !active)) {
        await this.orders.endWithin(tx, { personId, orderId: id }, null);
      }
      await plan(
        tx,
        rows.filter(({ active }) => active),
      );
      return rows.length;
    });
  }
}

async function plan(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const looked = rows.map((row) => {
    const period = periodAt(tx.now, row);
    return { ...row, period, goes: isDue(period, row), next: periodAfter(tx.now, row).opensAt };
  });
  await planReminders(
    tx,
    looked
      .filter(({ goes }) => goes)
      .map(({ id, personId, rhythm, period }) => ({
        kind: 'ADOPTION_REPORT',
        personId,
        subjectId: id,
        // Of its period there is one, whoever plans it again.
        occurrence: numberOf(period, rhythm),
        since: tx.now,
        counted: false,
        byEmail: true,
        inApp: false,
      })),
  );
  await tx.query(
    `UPDATE adoption_report r SET due_at = n.due, last_period = coalesce(n.period, r.last_period)
     FROM unnest($1::uuid[], $2::timestamptz[], $3::date[]) AS n(id, due, period) WHERE r.id = n.id`,
    [
      looked.map(({ id }) => id),
      looked.map(({ next }) => next),
      looked.map(({ goes, period }) => (goes ? period.start : null)),
    ],
  );
}
