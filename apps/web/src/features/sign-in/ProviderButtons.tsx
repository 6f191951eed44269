import { Button } from '@mantine/core';
import type { MouseEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { openSignInWindow } from './signInWindow.js';
import classes from './ProviderButtons.module.css';
import { providerPath, type SignInWays } from './signInWays.js';

interface ProviderButtonsProps {
  ways: SignInWays;
  next: string | null;
  /** In a window beside the page, which stays as it is; told when it is there. */
  onBeside?(this: void): void;
}

/** The company's own accounts, before those that are only here. */
export function ProviderButtons({ ways: { local, providers }, next, onBeside }: ProviderButtonsProps) {
  const { language } = useLanguage();
  if (providers.length === 0) return null;
  const beside = (event: MouseEvent<HTMLAnchorElement>) => {
    // Where no window comes, the link opens a tab.
    if (openSignInWindow(event.currentTarget.href)) event.preventDefault();
    onBeside?.();
  };
  return (
    <div className={classes.providers}>
      {providers.map(({ name, label }) => (
        <Button
          key={name}
          component="a"
          href={providerPath(name, next, language)}
          {...(onBeside && { target: '_blank', rel: 'noreferrer', onClick: beside })}
          variant={providers.length === 1 ? 'filled' : 'default'}
          size="md"
          fullWidth
        >
          <FormattedMessage id="signIn.provider" values={{ provider: label }} />
        </Button>
      ))}
      {local && (
        <p className={classes.or}>
          <FormattedMessage id="signIn.orPassword" />
        </p>
      )}
    </div>
  );
}
