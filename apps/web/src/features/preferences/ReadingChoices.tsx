import { NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.js';
import classes from './ReadingChoices.module.css';

const SCHEMES: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Kept in this browser only. */
export function ReadingChoices() {
  const intl = useIntl();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.choices}>
      <NativeSelect
        label={intl.formatMessage({ id: 'account.language' })}
        data={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
        value={language}
        onChange={(event) => choose(LANGUAGES.find((one) => one === event.currentTarget.value) ?? language)}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'account.theme' })}
        data={SCHEMES.map((one) => ({ value: one, label: intl.formatMessage({ id: `account.theme.${one}` }) }))}
        value={colorScheme}
        onChange={(event) => setColorScheme(SCHEMES.find((one) => one === event.currentTarget.value) ?? 'auto')}
      />
    </div>
  );
}
