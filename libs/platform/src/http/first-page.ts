import type { Actor } from '../auth/index.js';
import type { OfferedLanguages } from '../i18n/index.js';

/**
 * What the web app must know before it can ask for all that its first page shows at once. A feature above provides it
 * globally.
 */
export abstract class FirstPage {
  /** By their names, as the page's `<meta>` elements; only for somebody who is signed in. */
  abstract facts(actor: Actor): Promise<Readonly<Record<string, string>>>;
}

/** The languages of the company, for whoever is not signed in. A feature above provides it globally. */
export abstract class CompanyLanguages {
  /** As this process heard of them last: where nothing may be waited for. */
  abstract readonly lastKnown: OfferedLanguages;

  abstract current(): Promise<OfferedLanguages>;
}

/** What the web app must know of the company to draw anything, whoever opens it. A feature above provides it globally. */
export abstract class FactsForEverybody {
  /** By their names, as the page's `<meta>` elements. */
  abstract facts(): Promise<Readonly<Record<string, string>>>;
}

/** The doors of the web app, for whoever is not signed in. A feature above provides it globally. */
export abstract class Doors {
  /** What its page must know to show them: some words of ours. */
  abstract facts(): Promise<readonly string[]>;

  /** Whether the app has nothing any more at that address. */
  abstract isClosed(path: string): Promise<boolean>;
}
