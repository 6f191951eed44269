import { MantineProvider } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { colourScheme } from '../kit/theme/colourScheme.js';
import { themeOf, variablesOf } from '../kit/theme/theme.js';
import { CompanyContext, companyOfPage } from './company.js';

/** Everything is drawn in the company's colour. */
export function CompanyProvider({ children }: { children: ReactNode }) {
  const [company, show] = useState(() => companyOfPage(document));
  const shown = useMemo(() => ({ company, show }), [company]);
  const { accent } = company;
  const [theme, variables] = useMemo(() => [themeOf(accent), variablesOf(accent)], [accent]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      <CompanyContext value={shown}>{children}</CompanyContext>
    </MantineProvider>
  );
}
