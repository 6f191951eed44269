import { Button, PasswordInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { setPassword, type SettingOutcome } from './setPassword.js';
import classes from './account.module.css';

interface PasswordFormProps {
  hasPassword: boolean;
  onSet(this: void): void;
}

export function PasswordForm({ hasPassword, onSet }: PasswordFormProps) {
  const intl = useIntl();
  const { language } = useLanguage();
  const [current, setCurrent] = useState('');
  const [password, setNew] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<SettingOutcome | null>(null);
  const show = { 'aria-label': intl.formatMessage({ id: 'signIn.showPassword' }) };
  const refusalOf = (field: 'current' | 'password') =>
    answer?.outcome === 'refused' && answer.field === field ? answer.message : undefined;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await setPassword({ current: hasPassword ? current : null, password }, language);
    setAnswer(outcome);
    setBusy(false);
    if (outcome.outcome !== 'set') return;
    setCurrent('');
    setNew('');
    onSet();
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      {answer?.outcome === 'set' && (
        <Outcome>
          <FormattedMessage id="myAccount.password.done" />
        </Outcome>
      )}
      {hasPassword && (
        <PasswordInput
          label={intl.formatMessage({ id: 'myAccount.password.current' })}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          error={refusalOf('current')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          visibilityToggleButtonProps={show}
        />
      )}
      <PasswordInput
        label={intl.formatMessage({ id: 'myAccount.password.new' })}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={password}
        error={refusalOf('password')}
        onChange={(event) => setNew(event.currentTarget.value)}
        visibilityToggleButtonProps={show}
      />
      <p role="alert" className={classes.refusal}>
        {answer?.outcome === 'too-many' && (
          <FormattedMessage id="myAccount.password.tooMany" values={{ ...answer.wait }} />
        )}
        {answer?.outcome === 'unreachable' && <FormattedMessage id="myAccount.password.unreachable" />}
        {answer?.outcome === 'session-over' && <FormattedMessage id="fault.sessionOver" />}
      </p>
      <div>
        <Button type="submit" variant="default" loading={busy}>
          <FormattedMessage id={hasPassword ? 'myAccount.password.change' : 'myAccount.password.set'} />
        </Button>
      </div>
    </form>
  );
}
