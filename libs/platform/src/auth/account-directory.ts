import type { Actor } from './actor.js';

export type Credentials = { personId: string; passwordHash: string };

/** What signing in needs to know of accounts. Platform has none: libs/accounts implements it. */
export abstract class AccountDirectory {
  /** The password of an active person, by email without regard to case; null when there is none. */
  abstract findCredentialsByEmail(email: string): Promise<Credentials | null>;

  /** Who acts by an API token, with the roles that it may have now; null when it is unknown, revoked or over. */
  abstract actorOfApiToken(tokenHash: Buffer, now: Date): Promise<Actor | null>;
}
