import { MantineProvider } from '@mantine/core';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from '../i18n/LanguageProvider.js';
import { colourScheme } from '../kit/theme/colourScheme.js';
import { resolveVariables, theme } from '../kit/theme/theme.js';
import { ApiProvider } from './ApiProvider.js';
import { router } from './router.js';
import { signInPath } from './signInPath.js';

function leadToSignIn() {
  void router.navigate(signInPath(router.state.location, 'over'), { replace: true });
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      <LanguageProvider>
        <ApiProvider onSessionOver={leadToSignIn}>
          <RouterProvider router={router} />
        </ApiProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
