import { Injectable } from '@nestjs/common';
import { peopleLeft, personErased } from '@sillage/people';
import { signedInAnew, SubscribeWithin, type Transaction } from '@sillage/platform';
import { ApiTokens } from './api-tokens.js';

@Injectable()
export class AccountsSubscribers {
  constructor(private readonly apiTokens: ApiTokens) {}

  /** The day alone; once it is noted, signing in again that day writes nothing. */
  @SubscribeWithin(signedInAnew, 'accounts.note-sign-in')
  async onSignedIn({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO account AS a (person_id, last_sign_in_on) VALUES ($1, ($2::timestamptz AT TIME ZONE 'UTC')::date)
       ON CONFLICT (person_id) DO UPDATE SET last_sign_in_on = excluded.last_sign_in_on
         WHERE a.last_sign_in_on IS DISTINCT FROM excluded.last_sign_in_on`,
      [personId, tx.now],
    );
  }

  @SubscribeWithin(peopleLeft, 'accounts.end-tokens')
  async onLeft({ personIds }: { personIds: string[] }, tx: Transaction): Promise<void> {
    await this.apiTokens.endAllOf(tx, personIds);
  }

  @SubscribeWithin(personErased, 'accounts.forget')
  async onErased({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM api_token WHERE person_id = $1', [personId]);
    await tx.query('DELETE FROM account WHERE person_id = $1', [personId]);
  }
}
