import { UnstyledButton } from '@mantine/core';
import { useIntl } from 'react-intl';
import { languagesToOffer, useCompany } from '../../app/company.js';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { languageNames } from '../../i18n/languages.js';
import classes from './LanguageLinks.module.css';

export function LanguageLinks() {
  const intl = useIntl();
  const { language, choose } = useLanguage();
  const { company } = useCompany();
  return (
    <div role="group" aria-label={intl.formatMessage({ id: 'account.language' })} className={classes.links}>
      {languagesToOffer(company, language).map((one) => (
        <UnstyledButton
          key={one}
          lang={one}
          aria-pressed={one === language}
          className={classes.link}
          onClick={() => choose(one)}
        >
          {languageNames[one]}
        </UnstyledButton>
      ))}
    </div>
  );
}
