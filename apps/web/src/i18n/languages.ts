export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language is named in itself: whoever looks for it reads it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'Français' };

const DEFAULT_REGION: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

export function languageOf(locale: string): Language | null {
  const [base] = locale.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === base) ?? null;
}

/** Dates and numbers follow the person's own region when they read in its language: 3/12 is not the same day everywhere. */
export function formattingLocale(language: Language, personLocale: string | null): string {
  return personLocale?.includes('-') && languageOf(personLocale) === language ? personLocale : DEFAULT_REGION[language];
}
