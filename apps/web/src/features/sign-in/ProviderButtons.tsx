import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import classes from './ProviderButtons.module.css';
import { providerPath, type SignInWays } from './signInWays.js';

interface ProviderButtonsProps {
  ways: SignInWays;
  next: string | null;
}

/** The company's own accounts, before those that are only here. */
export function ProviderButtons({ ways: { local, providers }, next }: ProviderButtonsProps) {
  const { language } = useLanguage();
  if (providers.length === 0) return null;
  return (
    <div className={classes.providers}>
      {providers.map(({ name, label }) => (
        <Button
          key={name}
          component="a"
          href={providerPath(name, next, language)}
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
