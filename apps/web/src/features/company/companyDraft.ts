import type { CompanySaid } from './company.query.js';

export interface CompanyDraft {
  name: string;
  languages: readonly string[];
  colour: string;
  defaultLocale: string;
  defaultTimeZone: string;
  defaultCountry: string;
  /** As it was typed. */
  minimumGroupSize: string;
}

export function draftOf(company: CompanySaid): CompanyDraft {
  return {
    name: company.name ?? '',
    languages: company.languages,
    colour: company.accent.colour,
    defaultLocale: company.defaultLocale ?? '',
    defaultTimeZone: company.defaultTimeZone ?? '',
    defaultCountry: company.defaultCountry ?? '',
    minimumGroupSize: String(company.minimumGroupSize),
  };
}

/** Nobody has said anything yet: as for whoever is the first to say it. */
export function firstDraftOf(
  company: CompanySaid,
  here: { language: string; timeZone: string | undefined },
): CompanyDraft {
  const draft = draftOf(company);
  return {
    ...draft,
    defaultLocale: company.languages.includes(here.language) ? here.language : draft.defaultLocale,
    defaultTimeZone: here.timeZone ?? draft.defaultTimeZone,
  };
}

export function inputOf({ name, colour, minimumGroupSize, ...draft }: CompanyDraft) {
  return {
    ...draft,
    languages: [...draft.languages],
    name: name.trim() || null,
    accent: colour.toLowerCase(),
    minimumGroupSize: minimumGroupSize.trim() === '' ? null : Number(minimumGroupSize),
  };
}

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** A language taken or left; the last one stays. */
export function withLanguage(draft: CompanyDraft, language: string, offered: boolean): CompanyDraft {
  const languages = offered ? [...draft.languages, language] : draft.languages.filter((one) => one !== language);
  const [first] = languages;
  if (first === undefined) return draft;
  const spoken = draft.defaultLocale.split('-')[0] ?? '';
  return { ...draft, languages, defaultLocale: languages.includes(spoken) ? draft.defaultLocale : first };
}
