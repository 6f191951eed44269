import { match } from '@formatjs/intl-localematcher';
import { LRUCache } from 'lru-cache';
import { languages, type Language } from './language.js';

/** How texts are shown to a reader: words in `language`, numbers and dates in the manner of `tag`. */
type DisplayLocale = { language: Language; tag: string };

// Tags come from clients (Accept-Language): without a limit what is remembered would grow with every invented one.
const remembered = { max: 500 };
const known = new LRUCache<string, DisplayLocale>(remembered);
const writings = new LRUCache<string, string>(remembered);
const canonical = new LRUCache<string, { readonly tag: string | null }>(remembered);

// As the app writes them: nobody is shown a day in the manner of the United States unasked.
const defaultRegion: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** A tag that we have no words for falls back to English. */
export function displayLocale(locale: string): DisplayLocale {
  let display = known.get(locale);
  if (!display) {
    const language = languageOf([locale], 'en');
    // A German reader gets English words, and then English dates: a mixture reads worse than either.
    const own = canonicalLocale(locale);
    const tag = own?.startsWith(`${language}-`) ? own : defaultRegion[language];
    display = { language, tag };
    known.set(locale, display);
  }
  return display;
}

/** The BCP 47 tag in its canonical spelling (`FR-fr` → `fr-FR`), or null when it is none. */
export function canonicalLocale(tag: string): string | null {
  const spelt = canonical.get(tag) ?? { tag: inCanonicalSpelling(tag) };
  canonical.set(tag, spelt);
  return spelt.tag;
}

/** Language and script, since a reader of traditional Chinese is not served by simplified characters. */
export function writingOf(locale: string): string {
  const known = writings.get(locale);
  if (known !== undefined) return known;
  const { language, script } = new Intl.Locale(locale).maximize();
  const writing = `${language}-${script}`;
  writings.set(locale, writing);
  return writing;
}

/** Whether the tag names a language that there is: `qq` is well spelt, and means none. */
export function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch {
    return false;
  }
}

function inCanonicalSpelling(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The languages that a company offers, and the one for whoever reads none of them. */
export interface OfferedLanguages {
  readonly languages: readonly Language[];
  readonly defaultLocale: string;
}

/** For whoever is not signed in: the first of the browser's languages that the company offers, else its own. */
export function negotiateLocale(
  acceptLanguage: string | undefined,
  { languages: offered, defaultLocale }: OfferedLanguages,
): string {
  return acceptedLocales(acceptLanguage).find((tag) => isServed(tag, offered)) ?? defaultLocale;
}

/**
 * What to answer a person in: the language that they chose by hand in the app goes before their own. A browser sends its
 * own `Accept-Language` unasked, so that the choice travels in a header of its own.
 */
export function readingLocale(own: string, chosen: string | string[] | undefined): string {
  const tag = typeof chosen === 'string' ? canonicalLocale(chosen) : null;
  if (tag === null || !isServed(tag)) return own;
  // Their region stays theirs: fr-CA writes its dates otherwise than fr.
  return displayLocale(own).tag === own && displayLocale(own).language === displayLocale(tag).language ? own : tag;
}

/** `Accept-Language` (RFC 9110 §12.5.4) as canonical tags, best first. */
export function acceptedLocales(header = ''): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag: canonicalLocale(tag), quality: q ? Number(q.slice(2)) : 1 };
    })
    .filter((range): range is { tag: string; quality: number } => range.tag !== null && range.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((range) => range.tag);
}

function isServed(tag: string, among: readonly Language[] = languages): boolean {
  return among.some((language) => tag === language || tag.startsWith(`${language}-`));
}

function languageOf(tags: string[], fallback: Language): Language {
  const canonical = tags.map(canonicalLocale).filter((tag) => tag !== null);
  return match(canonical, languages, fallback, { algorithm: 'lookup' }) as Language;
}
