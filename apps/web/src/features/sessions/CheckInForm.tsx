import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { checkInMutation } from './session.query.js';
import classes from './CheckInForm.module.css';

interface CheckInFormProps {
  sessionId: string;
  /** There is a seat to take as well, which comes first. */
  quiet: boolean;
}

export function CheckInForm({ sessionId, quiet }: CheckInFormProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(checkInMutation);
  const [code, setCode] = useState('');
  const aboutTheCode = fault?.argumentPath === 'input.code';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void act({ sessionId, code: code.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={intl.formatMessage({ id: 'session.code' })}
        value={code}
        onChange={(event) => {
          forget();
          setCode(event.currentTarget.value.toUpperCase());
        }}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        withAsterisk={false}
        error={aboutTheCode ? fault.message : undefined}
        classNames={{ input: classes.code }}
      />
      <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={busy}>
        <FormattedMessage id="session.checkIn" />
      </Button>
      {fault && !aboutTheCode && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'session.code.kept' })} />}
    </form>
  );
}
