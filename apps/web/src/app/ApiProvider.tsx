import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { createApiClient } from '../graphql/client.js';
import { useLanguage } from '../i18n/LanguageProvider.js';

/** Forgets everything that was answered to the person before. */
const ForgetContext = createContext<() => void>(() => undefined);

interface ApiProviderProps {
  onSessionOver(this: void): void;
  children: ReactNode;
}

export function ApiProvider({ onSessionOver, children }: ApiProviderProps) {
  const { chosen } = useLanguage();
  const [session, setSession] = useState(0);
  const forget = useCallback(() => setSession((count) => count + 1), []);
  const client = useMemo(() => {
    // A new session starts with an empty memory; a new language asks for its own texts.
    void session;
    return createApiClient({ readingLanguage: chosen, onSessionOver });
  }, [chosen, session, onSessionOver]);
  return (
    <ForgetContext value={forget}>
      <Provider value={client}>{children}</Provider>
    </ForgetContext>
  );
}

export function useForget(): () => void {
  return use(ForgetContext);
}
