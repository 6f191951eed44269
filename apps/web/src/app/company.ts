import { createContext, use } from 'react';
import { languages, type Language } from '../i18n/languages.js';
import { defaultAccent, type Accent } from '../kit/theme/accent.js';

/** What the company looks like, to whomever. */
export interface Company {
  /** Null until an administrator gave it. */
  name: string | null;
  accent: Accent;
  logoUrl: string | null;
  languages: readonly string[];
  /** For whoever is not known yet and reads none of them; told with the page alone. */
  defaultLocale: string | null;
}

const ours: Company = { name: null, accent: defaultAccent, logoUrl: null, languages, defaultLocale: null };

/** What the server wrote into the page, so that nothing jumps when it is drawn. */
export function companyOfPage(page: Pick<Document, 'querySelector'>): Company {
  const told = page.querySelector<HTMLMetaElement>('meta[name="company"]')?.content;
  return told === undefined ? ours : (JSON.parse(told) as Company);
}

/** The app's languages that the company offers, and whichever is read now. */
export function languagesToOffer({ languages: offered }: Pick<Company, 'languages'>, read: Language): Language[] {
  return languages.filter((language) => language === read || offered.includes(language));
}

interface Shown {
  company: Company;
  /** After an administrator changed it. */
  show(this: void, company: Company): void;
}

export const CompanyContext = createContext<Shown>({ company: ours, show: () => undefined });

export function useCompany(): Shown {
  return use(CompanyContext);
}
