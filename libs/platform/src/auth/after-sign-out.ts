import type { SignInWay } from './sign-in.entity.js';

/** What follows when somebody signs out. Platform knows no identity providers: a feature above implements it. */
export abstract class AfterSignOut {
  /** Where they sign out at the provider by which they came; null where there is nothing more to do. */
  abstract placeAfter(way: SignInWay): Promise<string | null>;
}
