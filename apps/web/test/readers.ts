import { createIntl, type IntlShape } from 'react-intl';
import english from '../src/i18n/en/index.js';
import french from '../src/i18n/fr/index.js';

export interface Reader {
  language: 'en' | 'fr';
  /** Where their dates and numbers are written so. */
  locale: string;
  timeZone: string;
}

export const catalogues = { en: english, fr: french };

/** Behind UTC, about it, and ahead of it: what is one day for one of them is another day for another. */
export const zones = ['America/Los_Angeles', 'Europe/Paris', 'Pacific/Auckland'] as const;

/** Everybody whom the app speaks to, as far as it makes a difference. */
export const readers: Reader[] = zones.flatMap((timeZone) => [
  { language: 'en', locale: 'en-GB', timeZone },
  { language: 'fr', locale: 'fr-FR', timeZone },
]);

export const inParis = { language: 'en', locale: 'en-GB', timeZone: 'Europe/Paris' } satisfies Reader;

export function intlOf({ language, locale, timeZone }: Reader): IntlShape {
  return createIntl({ locale, timeZone, messages: catalogues[language], onError: thrown });
}

/** A text that is not there, or a value that it needs, is a fault and not a warning. */
export function thrown(error: Error): never {
  throw error;
}

/** Whatever spaces a language puts around its dashes and signs: they differ from one version of its data to the next. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
