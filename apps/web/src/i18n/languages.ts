export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** A language is named in itself: whoever looks for it reads it. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

const defaultRegion: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

export function languageOf(locale: string): Language | null {
  const [base] = locale.toLowerCase().split('-');
  return languages.find((language) => language === base) ?? null;
}

/** Dates and numbers follow the person's own region when they read in its language: 3/12 is not the same day everywhere. */
export function formattingLocale(language: Language, personLocale: string | null): string {
  return personLocale?.includes('-') && languageOf(personLocale) === language ? personLocale : defaultRegion[language];
}

/** What a company reads in. */
export interface CompanyLanguages {
  offered: readonly string[];
  /** For whoever reads none of them. */
  otherwise: string | null;
}

/**
 * The language of the app: the one chosen by hand; else the person's own, English where there are no words for it, as the
 * server writes to them; before anybody is known, the first of the browser's that the company offers, else the company's.
 */
export function languageToRead(
  known: {
    chosen: Language | null;
    personLocale: string | null;
    browser: readonly string[];
  },
  { offered, otherwise }: CompanyLanguages,
): Language {
  if (known.chosen) return known.chosen;
  if (known.personLocale !== null) return languageOf(known.personLocale) ?? 'en';
  const wanted = known.browser.map(languageOf).find((language) => language !== null && offered.includes(language));
  return wanted ?? languageOf(otherwise ?? '') ?? 'en';
}

/** What this browser kept, if it is a language still. */
export function languageKept(kept: string | null): Language | null {
  return languages.find((language) => language === kept) ?? null;
}
