import type { Actor } from '../auth/index.js';

/**
 * What the web app must know before it can ask for all that its first page shows at once. A feature above provides it
 * globally.
 */
export abstract class FirstPage {
  /** By their names, as the page's `<meta>` elements; only for somebody who is signed in. */
  abstract facts(actor: Actor): Promise<Readonly<Record<string, string>>>;
}

/** What the web app must know of the company to draw anything, whoever opens it. A feature above provides it globally. */
export abstract class FactsForEverybody {
  /** By their names, as the page's `<meta>` elements. */
  abstract facts(): Promise<Readonly<Record<string, string>>>;
}
