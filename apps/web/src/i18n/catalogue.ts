import type { Language } from './languages.js';
import type en from './en/index.js';

export type MessageId = keyof typeof en;
export type Catalogue = Record<MessageId, string>;

/** A language is loaded when it is read. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('./en/index.js')).default;
    case 'fr':
      return (await import('./fr/index.js')).default;
  }
}

declare global {
  // The name is react-intl's own: it makes every message id a checked one.
  // oxlint-disable-next-line typescript/no-namespace
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
