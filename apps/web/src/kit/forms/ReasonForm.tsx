import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Fault } from '../../graphql/fault.js';
import { FaultNotice } from '../feedback/FaultNotice.js';
import classes from './ReasonForm.module.css';

interface ReasonFormProps {
  label: string;
  /** Who reads it. */
  hint: string;
  submit: ReactNode;
  busy: boolean;
  fault: Fault | null;
  onSubmit(this: void, reason: string): void;
  onCancel(this: void): void;
}

const longest = 2000;

/** Words for the person concerned, without which the act is not done. What was written stays when the act fails. */
export function ReasonForm({ label, hint, submit, busy, fault, onSubmit, onCancel }: ReasonFormProps) {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const refused = fault?.argumentPath === 'input.reason' ? fault.message : null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const words = reason.trim();
    setMissing(words === '');
    if (words === '') field.current?.focus();
    else onSubmit(words);
  };
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <Textarea
        label={label}
        description={hint}
        aria-required
        error={missing ? intl.formatMessage({ id: 'reason.missing' }) : refused}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
        maxLength={longest}
        rows={4}
        ref={field}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
      {fault && !refused && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'reason.kept' })} />}
    </form>
  );
}
