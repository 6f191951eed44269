import type { Actor } from './actor.js';

/** Who is behind a sign-in, and when that was last written down. */
export type Recognised = { actor: Actor; lastSeenAt: Date };

/** What signing in needs to know of people. Platform knows no people: libs/people implements it. */
export abstract class PersonDirectory {
  /** The person with their roles as they are now; null when unknown or no longer active. */
  abstract loadActor(personId: string): Promise<Actor | null>;

  /**
   * The same for whoever holds the token of a sign-in (table `sign_in`) that is neither ended nor over, nor idle since
   * then: one statement, since every request begins with it.
   */
  abstract actorOfSignIn(tokenHash: Buffer, now: Date, idleSince: Date): Promise<Recognised | null>;
}
