import { Injectable } from '@nestjs/common';
import { Database, Measured, Restorations } from '@sillage/platform';

@Injectable()
export class MessagesMeasures {
  constructor(
    private readonly database: Database,
    private readonly restorations: Restorations,
  ) {}

  @Measured({ name: 'sillage_deliveries_due', help: 'Messages, by mail and in the app, that are due and not sent' })
  async due(): Promise<number> {
    const [row] = await this.database.query<{ due: number }>(
      `SELECT count(*)::int AS due FROM delivery WHERE status = 'PENDING' AND due_at <= clock_timestamp()`,
    );
    return row?.due ?? 0;
  }

  @Measured({ name: 'sillage_sending_held', help: '1 while all sending is held after a restore, else 0' })
  async held(): Promise<number> {
    return (await this.restorations.isSendingHeld()) ? 1 : 0;
  }
}
