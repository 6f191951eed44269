import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.js';
import { displayLocale } from './locale.js';

/**
 * A sentence in every language of the product: leaving one out does not compile. ICU MessageFormat. The unbreakable spaces of
 * French stand in it; `npm run format` sets them.
 */
export type Text = Record<Language, string>;
export type Values = Record<string, string | number | boolean | Date | null | undefined>;

/** Declares a feature's catalogue; keeps the exact keys, so that a misspelt one does not compile. */
export function texts<T extends Record<string, Text>>(catalogue: T): T {
  return catalogue;
}

/** The text in the language nearest to `locale` (a BCP 47 tag), with ICU plurals, numbers and dates in that locale's manner. */
export function format(text: Text, locale: string, values: Values = {}): string {
  const shown = displayLocale(locale);
  return String(compiled(text[shown.language], shown.tag).format(values));
}

// Parsing a message costs far more than formatting it; catalogues are finite, so the map is too.
const messages = new Map<string, IntlMessageFormat>();

function compiled(message: string, tag: string): IntlMessageFormat {
  const key = `${tag}\n${message}`;
  let known = messages.get(key);
  if (!known) {
    known = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true });
    messages.set(key, known);
  }
  return known;
}
