import { Injectable } from '@nestjs/common';
import { personErased } from '@sillage/people';
import { SubscribeWithin, type Transaction } from '@sillage/platform';

@Injectable()
export class DashboardsSubscribers {
  @SubscribeWithin(personErased, 'dashboards.forget')
  async onErased({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await tx.query(`DELETE FROM adoption_reading WHERE person_id = $1`, [personId]);
  }
}
