import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { createApi, type Api } from '../graphql/client.js';
import { useLanguage } from '../i18n/LanguageProvider.js';
import { firstPageOf, type FirstPage } from './firstPage.js';

interface Session extends Pick<Api, 'askAhead'> {
  /** About whoever was signed in as the page was opened; null once they are not. */
  firstPage: FirstPage | null;
  /** Forgets everything that was answered to the person. */
  forget(this: void): void;
}

const SessionContext = createContext<Session>({ askAhead: () => undefined, firstPage: null, forget: () => undefined });

interface ApiProviderProps {
  onSessionOver(this: void): void;
  children: ReactNode;
}

export function ApiProvider({ onSessionOver, children }: ApiProviderProps) {
  const { chosen } = useLanguage();
  const [firstPage, setFirstPage] = useState(() => firstPageOf(document));
  const [left, setLeft] = useState(0);
  const forget = useCallback(() => {
    setFirstPage(null);
    setLeft((count) => count + 1);
  }, []);
  const { client, askAhead } = useMemo(() => {
    // Whoever comes next finds an empty memory; a new language asks for its own texts.
    void left;
    return createApi({ readingLanguage: chosen, onSessionOver });
  }, [chosen, left, onSessionOver]);
  const session = useMemo(() => ({ askAhead, firstPage, forget }), [askAhead, firstPage, forget]);
  return (
    <SessionContext value={session}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
}

export function useSession(): Session {
  return use(SessionContext);
}
