import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { InLine } from './InLine.js';
import { signIn, type SignInOutcome } from './signIn.js';
import classes from './SignInForm.module.css';

interface SignInFormProps {
  /** The address of whoever was here before. */
  known?: string | null;
  /** There is another way, which most take. */
  isSecond?: boolean;
  onSignedIn(this: void): void;
}

export function SignInForm({ known = null, isSecond = false, onSignedIn }: SignInFormProps) {
  const intl = useIntl();
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await signIn(email.trim(), password);
    if (answer.outcome === 'signed-in') {
      onSignedIn();
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
        {outcome && outcome.outcome !== 'signed-in' && (
          <FormattedMessage
            id={`signIn.${outcome.outcome}`}
            values={outcome.outcome === 'too-many' ? { ...outcome.wait } : {}}
          />
        )}
      </p>
      <Button type="submit" variant={isSecond ? 'default' : 'filled'} size="md" fullWidth loading={busy}>
        <FormattedMessage id="signIn.submit" />
      </Button>
      <InLine isWaiting={busy} />
    </form>
  );
}
