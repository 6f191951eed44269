import { Injectable } from '@nestjs/common';
import { peopleLeft, personErased } from '@sillage/people';
import { signedInAnew, Subscribe, SubscribeWithin, type Transaction } from '@sillage/platform';
import { manyLinksWanted, passwordForgotten, passwordSet } from './accounts.events.js';
import { ApiTokens } from './api-tokens/api-tokens.js';
import { ForgottenPasswords } from './forgotten-passwords.js';
import { SignInLinks } from './sign-in-links/sign-in-links.js';
import { SignInLinksForMany, type NextLinks } from './sign-in-links/sign-in-links-for-many.js';

@Injectable()
export class AccountsSubscribers {
  constructor(
    private readonly apiTokens: ApiTokens,
    private readonly links: SignInLinks,
    private readonly linksForMany: SignInLinksForMany,
    private readonly forgotten: ForgottenPasswords,
  ) {}

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
    await this.links.endAllOf(tx, personIds);
  }

  /** A link from before a password was set is no way around it. */
  @SubscribeWithin(passwordSet, 'accounts.end-links')
  async onPasswordSet({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.links.endAllOf(tx, [personId]);
  }

  @Subscribe(passwordForgotten, 'accounts.send-link')
  async onForgotten({ personId }: { personId: string | null }, tx: Transaction): Promise<void> {
    await this.forgotten.answer(tx, personId);
  }

  @Subscribe(manyLinksWanted, 'accounts.send-links-to-many')
  async onLinksWanted(next: NextLinks, tx: Transaction): Promise<void> {
    await this.linksForMany.sendNext(tx, next);
  }

  @SubscribeWithin(personErased, 'accounts.forget')
  async onErased({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM api_token WHERE person_id = $1', [personId]);
    await this.links.endAllOf(tx, [personId]);
    await tx.query('DELETE FROM account WHERE person_id = $1', [personId]);
  }
}
