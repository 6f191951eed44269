import { NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useIntl } from 'react-intl';
import { languagesToOffer, useCompany } from '../../app/company.js';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { languageNames, languages } from '../../i18n/languages.js';
import classes from './ReadingChoices.module.css';

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Kept in this browser only. */
export function ReadingChoices() {
  const intl = useIntl();
  const { language, choose } = useLanguage();
  const { company } = useCompany();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.choices}>
      <NativeSelect
        label={intl.formatMessage({ id: 'account.language' })}
        data={languagesToOffer(company, language).map((one) => ({ value: one, label: languageNames[one] }))}
        value={language}
        onChange={(event) => choose(languages.find((one) => one === event.currentTarget.value) ?? language)}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'account.theme' })}
        data={schemes.map((one) => ({ value: one, label: intl.formatMessage({ id: `account.theme.${one}` }) }))}
        value={colorScheme}
        onChange={(event) => setColorScheme(schemes.find((one) => one === event.currentTarget.value) ?? 'auto')}
      />
    </div>
  );
}
