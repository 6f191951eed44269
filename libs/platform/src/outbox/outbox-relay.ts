import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HandleJob } from '../jobs/handle-job.js';
import { Jobs } from '../jobs/jobs.js';
import { deliverEvent } from './deliver-event.job.js';
import { EventSubscribers } from './event-subscribers.js';

const batch = 500;

/**
 * Moves events from the outbox to their subscribers. A claim is a lease: what is not received when it ends, because a
 * job or a process was lost, is simply due again.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: EventSubscribers,
    private readonly jobs: Jobs,
  ) {}

  /** Puts what is due on the queue. @returns how many deliveries; a full batch means that more may wait. */
  async relay(): Promise<{ relayed: number; more: boolean }> {
    const due = await this.unitOfWork.run((tx) =>
      tx.query<{ id: string; attempts: number; request_id: string | null }>(
        `UPDATE outbox_receipt d SET due_at = clock_timestamp() + interval '60 seconds'
         FROM (SELECT id, event_id FROM outbox_receipt
               WHERE received_at IS NULL AND due_at <= clock_timestamp()
               ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED) AS claim
         JOIN outbox_event e ON e.id = claim.event_id
         WHERE d.id = claim.id
         RETURNING d.id, d.attempts, e.request_id`,
        [batch],
      ),
    );
    await this.jobs.enqueueAll(
      deliverEvent,
      due.map(({ id, attempts, request_id }) => ({
        key: `${id}-${attempts}`,
        payload: { deliveryId: id },
        requestId: request_id ?? undefined,
      })),
    );
    return { relayed: due.length, more: due.length === batch };
  }

  @HandleJob(deliverEvent)
  async deliver({ deliveryId }: { deliveryId: string }): Promise<void> {
    try {
      await this.unitOfWork.run(async (tx) => {
        const [delivery] = await tx.query<{ subscriber: string; payload: object }>(
          `SELECT d.subscriber, e.payload FROM outbox_receipt d JOIN outbox_event e ON e.id = d.event_id
           WHERE d.id = $1 AND d.received_at IS NULL FOR UPDATE OF d SKIP LOCKED`,
          [deliveryId],
        );
        if (delivery === undefined) return;
        await this.subscribers.receive(delivery.subscriber, delivery.payload, tx);
        await tx.query(`UPDATE outbox_receipt SET received_at = clock_timestamp() WHERE id = $1`, [deliveryId]);
      });
    } catch (error) {
      this.logger.error({ message: 'An event could not be received and is due again later', deliveryId, error });
      await this.postpone(deliveryId, error);
    }
  }

  private async postpone(deliveryId: string, error: unknown): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `UPDATE outbox_receipt SET attempts = attempts + 1, last_error = $2,
           due_at = clock_timestamp() + least(power(2, least(attempts, 12)), 3600) * interval '1 second'
         WHERE id = $1 AND received_at IS NULL`,
        [deliveryId, error instanceof Error ? error.message.slice(0, 1000) : 'unknown'],
      ),
    );
  }
}
