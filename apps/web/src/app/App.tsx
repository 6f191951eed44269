import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../i18n/LanguageProvider.js';
import { useCompany } from './company.js';
import { ApiProvider } from './ApiProvider.js';
import { CompanyProvider } from './CompanyProvider.js';
import { DoorContext, doorFactsOf } from './doorFacts.js';
import { router } from './router.js';
import { signInPath } from './signInPath.js';

const doors = doorFactsOf(document);

function leadToSignIn() {
  void router.navigate(signInPath(router.state.location, 'over'), { replace: true });
}

export function App() {
  return (
    <CompanyProvider>
      <InLanguage />
    </CompanyProvider>
  );
}

/** Whoever is not known yet reads what the company does. */
function InLanguage() {
  const { languages: offered, defaultLocale: otherwise } = useCompany().company;
  return (
    <LanguageProvider company={{ offered, otherwise }}>
      <ApiProvider onSessionOver={leadToSignIn}>
        <DoorContext value={doors}>
          <RouterProvider router={router} />
        </DoorContext>
      </ApiProvider>
    </LanguageProvider>
  );
}
