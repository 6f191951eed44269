import { Injectable } from '@nestjs/common';
import { earlier } from '../clock/index.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Sweep } from '../jobs/sweep.js';

@Injectable()
export class OutboxSweeps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Events are transport, the audit trail is memory: what everybody received is forgotten after a week. */
  @Sweep({ name: 'forget-received-events', everySeconds: 3600 })
  async forgetReceived(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `DELETE FROM outbox_event e WHERE occurred_at < $1 AND NOT EXISTS
        (SELECT 1 FROM outbox_receipt d WHERE d.event_id = e.id AND d.received_at IS NULL)`,
        [earlier(tx.now, { days: 7 })],
      );
    });
  }
}
