import { Injectable, Logger } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HandleJob } from '../jobs/handle-job.js';
import { runWithRequestId } from '../logging/index.js';
import { EventSubscribers } from './event-subscribers.js';
import { receiveEvents } from './receive-events.job.js';

/** As many as are folded into one transaction, which keeps what it changes from others until it ends. */
const eventsAtOnce = 200;
/** A process that is asked to stop waits for its jobs: what is still waiting then is called for again. */
const longestJobMs = 5000;

interface Receipt {
  readonly id: string;
  readonly payload: object;
  readonly requestId: string | null;
}

/**
 * Brings events to a subscriber. The receipt is written in the transaction of the effect, so that an event has effect
 * once, whatever happens to the job.
 */
@Injectable()
export class EventReceiver {
  private readonly logger = new Logger(EventReceiver.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: EventSubscribers,
  ) {}

  @HandleJob(receiveEvents)
  async receive({ subscriber }: { subscriber: string }): Promise<void> {
    const takesMany = this.subscribers.takesMany(subscriber);
    const started = performance.now();
    do {
      const received = takesMany ? await this.receiveMany(subscriber) : await this.receiveOne(subscriber, null);
      if (received === 0) return;
    } while (performance.now() - started < longestJobMs);
  }

  /** Those that waited longest, in one transaction; each in its own where they fail together. */
  private async receiveMany(subscriber: string): Promise<number> {
    let taken: readonly Receipt[] = [];
    try {
      await this.unitOfWork.run(async (tx) => {
        taken = await lockWaiting(tx, subscriber, { id: null, most: eventsAtOnce });
        if (taken.length > 0) await this.hand(tx, subscriber, taken);
      });
    } catch (error) {
      this.logger.warn({ message: 'Events that failed together are received one by one', subscriber, error });
      for (const { id } of taken) await this.receiveOne(subscriber, id);
    }
    return taken.length;
  }

  /** @param id null for the one that waited longest @returns how many were taken, received or not */
  private async receiveOne(subscriber: string, id: string | null): Promise<number> {
    let taken: Receipt | undefined;
    try {
      await this.unitOfWork.run(async (tx) => {
        [taken] = await lockWaiting(tx, subscriber, { id, most: 1 });
        if (taken !== undefined) await this.hand(tx, subscriber, [taken]);
      });
    } catch (error) {
      const { id: receiptId } = taken ?? { id };
      this.logger.error({
        message: 'An event could not be received and is due again later',
        subscriber,
        receiptId,
        error,
      });
      if (receiptId !== null) await this.postpone(receiptId, error);
    }
    return taken === undefined ? 0 : 1;
  }

  private async hand(tx: Transaction, subscriber: string, receipts: readonly Receipt[]): Promise<void> {
    const payloads = receipts.map(({ payload }) => payload);
    // What several requests brought about together is written down under none of them.
    const [requestId, ...others] = new Set(receipts.map((receipt) => receipt.requestId));
    tx.requestId = (others.length === 0 ? requestId : null) ?? tx.requestId;
    await runWithRequestId(tx.requestId ?? newId(), async () => this.subscribers.receive(subscriber, payloads, tx));
    await tx.query('UPDATE outbox_receipt SET received_at = clock_timestamp() WHERE id = ANY($1::bigint[])', [
      receipts.map(({ id }) => id),
    ]);
  }

  private async postpone(receiptId: string, error: unknown): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `UPDATE outbox_receipt SET attempts = attempts + 1, last_error = $2,
           due_at = clock_timestamp() + least(power(2, least(attempts, 12)), 3600) * interval '1 second'
         WHERE id = $1 AND received_at IS NULL`,
        [receiptId, error instanceof Error ? error.message.slice(0, 1000) : 'unknown'],
      ),
    );
  }
}

/** Takes what is due and nobody else has taken: that one, or those that wait longest. */
async function lockWaiting(
  tx: Transaction,
  subscriber: string,
  { id, most }: { id: string | null; most: number },
): Promise<Receipt[]> {
  return tx.query<Receipt>(
    `SELECT r.id, e.payload, e.request_id AS "requestId" FROM outbox_receipt r JOIN outbox_event e ON e.id = r.event_id
     WHERE r.subscriber = $1 AND r.received_at IS NULL
       AND ${id === null ? 'r.due_at <= clock_timestamp()' : 'r.id = $3'}
     ORDER BY r.due_at, r.id LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
    id === null ? [subscriber, most] : [subscriber, most, id],
  );
}
