import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { signInPage } from '../../app/pages.js';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { knock, type Answer } from '../sign-in/knock.js';
import { fieldError, Refused } from '../sign-in/Refused.js';
import classes from '../sign-in/SignInForm.module.css';

const fields = [
  { name: 'givenName', autoComplete: 'given-name', type: 'text' },
  { name: 'familyName', autoComplete: 'family-name', type: 'text' },
  { name: 'email', autoComplete: 'username', type: 'email' },
] as const;
const named = [...fields.map(({ name }) => name), 'password'];

export function FirstAdministratorForm({ token }: { token: string }) {
  const intl = useIntl();
  const { language } = useLanguage();
  const [given, setGiven] = useState({ givenName: '', familyName: '', email: '', password: '' });
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const here = { locale: language, timeZone: intl.timeZone };
    const said = await knock('/setup', { token, ...here, ...given }, language);
    if (said.kind === 'open') {
      window.location.replace('/setup/company');
      return;
    }
    setAnswer(said);
    setBusy(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      {fields.map(({ name, ...input }) => (
        <TextInput
          key={name}
          {...input}
          label={intl.formatMessage({ id: `firstAdmin.${name}` })}
          name={name}
          required
          withAsterisk={false}
          size="md"
          value={given[name]}
          error={fieldError(answer, name)}
          onChange={({ currentTarget: { value } }) => setGiven((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <PasswordInput
        label={intl.formatMessage({ id: 'signIn.password' })}
        name="password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        size="md"
        value={given.password}
        error={fieldError(answer, 'password')}
        onChange={({ currentTarget: { value } }) => setGiven((before) => ({ ...before, password: value }))}
        visibilityToggleButtonProps={{ 'aria-label': intl.formatMessage({ id: 'signIn.showPassword' }) }}
      />
      <Refused answer={answer} besides={named} />
      {answer?.kind === 'refused' && answer.status === 404 && (
        <LinkButton to={signInPage} variant="default" size="md">
          <FormattedMessage id="signIn.submit" />
        </LinkButton>
      )}
      <Button type="submit" size="md" fullWidth loading={busy}>
        <FormattedMessage id="firstAdmin.submit" />
      </Button>
    </form>
  );
}
