import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../i18n/LanguageProvider.js';
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
      <LanguageProvider>
        <ApiProvider onSessionOver={leadToSignIn}>
          <DoorContext value={doors}>
            <RouterProvider router={router} />
          </DoorContext>
        </ApiProvider>
      </LanguageProvider>
    </CompanyProvider>
  );
}
