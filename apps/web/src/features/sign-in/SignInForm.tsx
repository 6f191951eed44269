import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { safeNext } from '../../app/signInPath.js';
import { signIn, type SignInOutcome } from './signIn.js';
import classes from './SignInForm.module.css';

export function SignInForm({ next }: { next: string | null }) {
  const intl = useIntl();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await signIn(email.trim(), password);
    if (answer === 'signed-in') {
      // The page is loaded anew: the server writes into it what the app must know to ask for everything at once.
      window.location.replace(safeNext(next));
      return;
    }
    setOutcome(answer);
    setBusy(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      <TextInput
        label={intl.formatMessage({ id: 'signIn.email' })}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        size="md"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={intl.formatMessage({ id: 'signIn.password' })}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': intl.formatMessage({ id: 'signIn.showPassword' }) }}
      />
      <p role="alert" className={classes.refusal} data-shown={outcome !== null}>
        {outcome && outcome !== 'signed-in' && <FormattedMessage id={`signIn.${outcome}`} />}
      </p>
      <Button type="submit" size="md" fullWidth loading={busy}>
        <FormattedMessage id="signIn.submit" />
      </Button>
    </form>
  );
}
