import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { loadCatalogue, type Catalogue } from './catalogue.js';
import { formattingLocale, languageKept, languageToRead, type CompanyLanguages, type Language } from './languages.js';
import { ofSomebody } from './deName.js';
import { remember, remembered } from '../kit/remembered.js';

interface LanguageChoice {
  language: Language;
  /** The language chosen by hand, if one was. */
  chosen: Language | null;
  choose(language: Language): void;
  /** The signed-in person's own language and time zone; a language chosen by hand stays. */
  follow(person: { locale: string; timeZone: string } | null): void;
}

export const LanguageContext = createContext<LanguageChoice | null>(null);
const key = 'language';

interface LanguageProviderProps {
  company: CompanyLanguages;
  children: ReactNode;
}

export function LanguageProvider({ company, children }: LanguageProviderProps) {
  const [chosen, setChosen] = useState(() => languageKept(remembered(key)));
  const [person, setPerson] = useState<{ locale: string; timeZone: string } | null>(null);
  const personLocale = person?.locale ?? null;
  const language = languageToRead({ chosen, personLocale, browser: navigator.languages }, company);
  const [loaded, setLoaded] = useState<{ language: Language; catalogue: Catalogue } | null>(null);

  useEffect(() => {
    let current = true;
    void loadCatalogue(language).then((catalogue) => {
      if (current) setLoaded({ language, catalogue });
    });
    return () => {
      current = false;
    };
  }, [language]);

  const choose = useCallback((next: Language) => {
    remember(key, next);
    setChosen(next);
  }, []);
  const choice = useMemo(() => ({ language, chosen, choose, follow: setPerson }), [language, chosen, choose]);

  const shown = loaded?.language;
  useEffect(() => {
    if (shown) document.documentElement.lang = shown;
  }, [shown]);

  if (!loaded) return null;
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={formattingLocale(loaded.language, personLocale)}
        // The one place that asks the machine where it is.
        timeZone={person?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone}
        messages={loaded.catalogue}
        defaultRichTextElements={ofSomebody}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage is used outside LanguageProvider');
  return choice;
}
