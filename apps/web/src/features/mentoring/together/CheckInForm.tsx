import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { calendarDay } from '../../../kit/time/calendarDay.js';
import { dayAfter } from '../../../kit/time/dayCount.js';
import { useTimeZone } from '../../../kit/time/useTimeZone.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { recordCheckInMutation } from './together.query.js';
import classes from './Together.module.css';

interface CheckInFormProps {
  mentorshipId: string;
  onNoted(this: void): void;
  onCancel(this: void): void;
}

const longest = 4000;

/** When the two talked, what they want to remember of it, and when they meet again: only the day is needed. */
export function CheckInForm({ mentorshipId, onNoted, onCancel }: CheckInFormProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(recordCheckInMutation);
  const today = calendarDay(new Date(), useTimeZone());
  const [draft, setDraft] = useState({ heldOn: today, note: '', nextOn: '' });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<typeof draft>) => {
    forget();
    setDraft((before) => ({ ...before, ...part }));
  };
  const about = (name: keyof typeof draft) => fault?.argumentPath === `input.${name}` && fault.message;
  const elsewhere = fault && !about('heldOn') && !about('nextOn');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const note = draft.note.trim() || null;
    if (await act({ mentorshipId, heldOn: draft.heldOn, note, nextOn: draft.nextOn || null })) onNoted();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        type="date"
        label={intl.formatMessage({ id: 'mentoring.checkIns.heldOn' })}
        value={draft.heldOn}
        max={today}
        required
        withAsterisk={false}
        ref={first}
        error={about('heldOn')}
        onChange={(event) => change({ heldOn: event.currentTarget.value })}
      />
      <Textarea
        label={intl.formatMessage({ id: 'mentoring.checkIns.words' })}
        description={intl.formatMessage({ id: 'mentoring.message.hint' })}
        value={draft.note}
        maxLength={longest}
        rows={4}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={intl.formatMessage({ id: 'mentoring.checkIns.nextOn' })}
        description={intl.formatMessage({ id: 'mentoring.checkIns.optional' })}
        value={draft.nextOn}
        min={dayAfter(draft.heldOn || today)}
        error={about('nextOn')}
        onChange={(event) => change({ nextOn: event.currentTarget.value })}
      />
      <div className={classes.act}>
        <Button type="submit" loading={busy}>
          <FormattedMessage id="mentoring.checkIns.keep" />
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
      {elsewhere && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'mentoring.together.kept' })} />}
    </form>
  );
}
