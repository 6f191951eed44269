import { canonicalLocale, isCountryCode, isTimeZone } from '@sillage/platform';
import { Memo } from './memo.js';

// First what nearly every address looks like, which is quick; then what RFC 6531 allows besides, without blanks or lists.
const plainEmail = /^[\w+-]+(?:\.[\w+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
const anyEmail =
  /^[^\s@,;:<>()[\]\\"\p{C}.]+(?:\.[^\s@,;:<>()[\]\\"\p{C}.]+)*@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

export function isEmail(value: string): boolean {
  return (plainEmail.test(value) || anyEmail.test(value)) && !/@-|-\.|\.-|-$/.test(value);
}

// Below U+0300 nothing needs composing: most values are tidy as they come, and this tells so at once.
const untidy = /[^\x20-\x7e\xa1-\u02ff]|^ | $| {2}/;

/** Composed characters (NFC), no blanks around and single ones within; nothing else is changed. */
export function tidy(value: string): string {
  return untidy.test(value) ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value;
}

/** The value as it is kept, or null when it is none. */
type Reading<V> = Memo<V | null>;

export function countryReading(): Reading<string> {
  return new Memo((value) => (isCountryCode(value.toUpperCase()) ? value.toUpperCase() : null));
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** HR systems like to write fr_FR. A tag may be well formed and still no language, such as “english”. */
export function localeReading(): Reading<string> {
  return new Memo((value) => {
    const tag = canonicalLocale(value.replaceAll('_', '-'));
    return tag !== null && languageNames.of(new Intl.Locale(tag).language) !== undefined ? tag : null;
  });
}

export function timeZoneReading(): Reading<string> {
  const proper = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));
  return new Memo((value) => (isTimeZone(value) ? (proper.get(value.toLowerCase()) ?? value) : null));
}

const words: Record<string, boolean> = {
  ...Object.fromEntries(['', 'true', 't', 'yes', 'y', '1', 'oui', 'vrai'].map((word) => [word, true])),
  ...Object.fromEntries(['false', 'f', 'no', 'n', '0', 'non', 'faux'].map((word) => [word, false])),
};

/** Whoever is in the file is with the company, unless it says otherwise. */
export function activeReading(): Reading<boolean> {
  return new Memo((value) => words[value.toLowerCase()] ?? null);
}
