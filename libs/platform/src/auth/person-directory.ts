import type { Actor } from './actor.js';

export type Credentials = { personId: string; passwordHash: string };

/** What signing in needs to know of people. Platform knows no people: libs/people implements it. */
export abstract class PersonDirectory {
  /** The local account of an active person, by email without regard to case; null when there is none. */
  abstract findCredentialsByEmail(email: string): Promise<Credentials | null>;

  /** The person with their roles as they are now; null when unknown or no longer active. */
  abstract loadActor(personId: string): Promise<Actor | null>;

  /**
   * The same for whoever holds the token of a sign-in (table `sign_in`) that is neither ended nor over: one statement, since
   * every request begins with it.
   */
  abstract actorOfSignIn(tokenHash: Buffer, now: Date): Promise<Actor | null>;
}
