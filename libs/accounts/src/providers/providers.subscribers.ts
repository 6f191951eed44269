import { Injectable } from '@nestjs/common';
import { peopleLeft, personErased } from '@sillage/people';
import { SubscribeWithin, type Transaction } from '@sillage/platform';

@Injectable()
export class ProvidersSubscribers {
  /** What they asked for must not wait for them should they come back; who they are to the provider stays true. */
  @SubscribeWithin(peopleLeft, 'accounts.forget-identity-requests')
  async onLeft({ personIds }: { personIds: readonly string[] }, tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM provider_identity_request WHERE person_id = ANY($1::uuid[])', [personIds]);
  }

  @SubscribeWithin(personErased, 'accounts.forget-identities')
  async onErased({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    for (const table of ['provider_identity', 'provider_identity_request']) {
      await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
    }
  }
}
