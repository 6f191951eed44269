import { Button, PasswordInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { InLine } from './InLine.js';
import { knock, type Answer } from './knock.js';
import type { LinkHolder } from './linkHolder.js';
import { fieldError, Refused } from './Refused.js';
import classes from './SignInForm.module.css';

/** Only this uses the link up. */
export function SignInLinkForm({ holder, token }: { holder: LinkHolder; token: string }) {
  const intl = useIntl();
  const { language } = useLanguage();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const given = await knock('/auth/link', { token, ...(password !== '' && { password }) }, language);
    if (given.kind === 'open') {
      window.location.replace('/');
      return;
    }
    setAnswer(given);
    setBusy(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      {holder.maySetPassword && (
        <>
          {/* For the browser, which keeps a password with the address that it goes with. */}
          <input type="hidden" name="email" autoComplete="username" value={holder.email ?? ''} readOnly />
          <PasswordInput
            label={intl.formatMessage({ id: 'link.password' })}
            description={intl.formatMessage({ id: holder.hasPassword ? 'link.passwordKept' : 'link.passwordLater' })}
            name="new-password"
            autoComplete="new-password"
            size="md"
            value={password}
            error={fieldError(answer, 'password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': intl.formatMessage({ id: 'signIn.showPassword' }) }}
          />
        </>
      )}
      <Refused answer={answer} besides={['password']} />
      <Button type="submit" size="md" fullWidth loading={busy}>
        <FormattedMessage id="signIn.submit" />
      </Button>
      <InLine isWaiting={busy} />
    </form>
  );
}
