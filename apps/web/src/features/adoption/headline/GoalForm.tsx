import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../../app/programme.js';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { setGoalMutation } from '../story/story.query.js';
import { typedShare, type Goal } from './goal.js';
import classes from './Goal.module.css';

interface GoalFormProps {
  goal: Goal | null;
  onSaved(this: void, goal: Goal | null): void;
  onCancel(this: void): void;
}

/** By when which share should hold the label. What was written stays when it is refused. */
export function GoalForm({ goal, onSaved, onCancel }: GoalFormProps) {
  const intl = useIntl();
  const { programme } = useProgramme();
  const { act, busy, fault } = useAct(setGoalMutation);
  const [share, setShare] = useState(
    goal === null ? '' : intl.formatNumber(goal.share * 100, { maximumFractionDigits: 3, useGrouping: false }),
  );
  const [on, setOn] = useState(goal?.on ?? '');
  const [missing, setMissing] = useState<'share' | 'on' | null>(null);
  const shareField = useRef<HTMLInputElement>(null);
  const onField = useRef<HTMLInputElement>(null);
  useEffect(() => shareField.current?.focus(), []);

  const save = async (next: Goal | null) => {
    const input = { key: programme.key, goalShare: next?.share ?? null, goalOn: next?.on ?? null };
    if (await act(input)) onSaved(next);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const part = typedShare(share);
    const wrong = part === null || part < 0.01 || part > 1 ? 'share' : on === '' ? 'on' : null;
    setMissing(wrong);
    if (wrong === 'on') onField.current?.focus();
    else if (wrong === 'share' || part === null) shareField.current?.focus();
    else void save({ share: part, on });
  };
  const refused = (argument: string) => (fault?.argumentPath === argument ? fault.message : null);
  const shareError = missing === 'share' ? intl.formatMessage({ id: 'goal.share.wrong' }) : refused('input.goalShare');
  const onError = missing === 'on' ? intl.formatMessage({ id: 'goal.on.wrong' }) : refused('input.goalOn');
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <TextInput
        ref={shareField}
        label={intl.formatMessage({ id: 'goal.share' })}
        description={intl.formatMessage({ id: 'goal.share.hint' })}
        inputMode="decimal"
        aria-required
        error={shareError}
        value={share}
        onChange={(event) => setShare(event.currentTarget.value)}
      />
      <TextInput
        ref={onField}
        type="date"
        label={intl.formatMessage({ id: 'goal.on' })}
        aria-required
        error={onError}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>
          <FormattedMessage id="goal.save" />
        </Button>
        {goal !== null && (
          <Button variant="default" disabled={busy} onClick={() => void save(null)}>
            <FormattedMessage id="goal.takeBack" />
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
      {fault && shareError === null && onError === null && (
        <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'fault.nothingLost' })} />
      )}
    </form>
  );
}
