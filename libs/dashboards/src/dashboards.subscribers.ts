import { Injectable } from '@nestjs/common';
import { personErased } from '@sillage/people';
import { SubscribeWithin, type Transaction } from '@sillage/platform';

@Injectable()
export class DashboardsSubscribers {
  @SubscribeWithin(personErased, 'dashboards.forget')
  async onErased({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    for (const table of ['adoption_reading', 'adoption_report']) {
      await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
    }
  }
}
