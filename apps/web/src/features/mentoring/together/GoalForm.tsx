import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { setGoalMutation } from './together.query.js';
import classes from './Together.module.css';

interface GoalFormProps {
  mentorshipId: string;
  name: string;
  /** Nothing stands above it yet: then it says what a goal may be. */
  first: boolean;
}

const longest = 200;

/** One line to add a goal; the keyboard stays in it for the next one. */
export function GoalForm({ mentorshipId, name, first }: GoalFormProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(setGoalMutation);
  const [title, setTitle] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || title.trim() === '') return;
    if (await act({ mentorshipId, title: title.trim() })) setTitle('');
  };
  return (
    <form className={classes.line} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes.field}
        aria-label={intl.formatMessage({ id: 'mentoring.goals.new' }, { name })}
        placeholder={intl.formatMessage({ id: first ? 'mentoring.goals.example' : 'mentoring.goals.another' })}
        value={title}
        onChange={(event) => {
          forget();
          setTitle(event.currentTarget.value);
        }}
        maxLength={longest}
        autoComplete="off"
      />
      <Button type="submit" variant="default" loading={busy}>
        <FormattedMessage id="mentoring.goals.add" />
      </Button>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'mentoring.together.kept' })} />}
    </form>
  );
}
