import { UnstyledButton } from '@mantine/core';
import { useIntl } from 'react-intl';
import { capitalised } from '../../kit/capitalised.js';
import classes from './LocaleChoice.module.css';

interface LocaleChoiceProps {
  locales: string[];
  current: string;
  onChoose(this: void, locale: string): void;
}

function ownName(locale: string): string {
  return capitalised(new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale, locale);
}

/** The languages of this text, each in its own name. */
export function LocaleChoice({ locales, current, onChoose }: LocaleChoiceProps) {
  const intl = useIntl();
  if (locales.length < 2) return null;
  return (
    <div role="group" aria-label={intl.formatMessage({ id: 'guide.language' })} className={classes.choice}>
      {locales.map((locale) => (
        <UnstyledButton
          key={locale}
          lang={locale}
          aria-pressed={locale === current}
          className={classes.locale}
          onClick={() => onChoose(locale)}
        >
          {ownName(locale)}
        </UnstyledButton>
      ))}
    </div>
  );
}
