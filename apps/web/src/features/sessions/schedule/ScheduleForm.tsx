import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { useProgramme } from '../../../app/programme.js';
import { useViewer } from '../../../app/viewer.js';
import { useAct } from '../../../graphql/useAct.js';
import { useLanguage } from '../../../i18n/LanguageProvider.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { faultyFieldIn } from '../../../kit/forms/whereFocusGoes.js';
import { scheduleMutation, scheduleSeriesMutation } from './schedule.query.js';
import { emptyDraft, inputOf, timesOf, type SessionDraft } from './scheduleDraft.js';
import classes from './ScheduleForm.module.css';
import type { SessionPageState } from './sessionPageState.js';
import { isAtField, sessionFields, useFaultyField } from './useSessionFields.js';
import { AboutFields, WhereFields } from './WhatFields.js';
import { WhenFields } from './WhenFields.js';

const kinds = ['WEBINAR', 'WORKSHOP'] as const;
/** Weeks between two of a series; none for one session alone. */
const rhythms = ['', '1', '2', '3', '4'] as const;
const sessionsAtMost = 52;

export function ScheduleForm({ tags }: { tags: readonly string[] }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { programme } = useProgramme();
  const { language } = useLanguage();
  const { timeZone } = useViewer().person;
  const one = useAct(scheduleMutation);
  const many = useAct(scheduleSeriesMutation);
  const fault = one.fault ?? many.fault;
  const form = useFaultyField(fault);
  const [draft, setDraft] = useState(() => emptyDraft(language, timeZone));
  const [every, setEvery] = useState<string>('');
  const [count, setCount] = useState('4');
  const change = (next: Partial<SessionDraft>) => {
    one.forget();
    many.forget();
    setDraft((before) => ({ ...before, ...next }));
  };

  const save = async (isDraft: boolean) => {
    const times = timesOf(draft);
    if (form.current) faultyFieldIn(form.current)?.focus();
    if (!times || 'fault' in times) return;
    const input = { ...inputOf(draft, times, programme.key), draft: isDraft };
    const id =
      every === ''
        ? (await one.act(input))?.scheduleSession.session.id
        : (await many.act({ first: input, everyWeeks: Number(every), count: Number(count) }))?.scheduleSeries
            .sessions[0]?.id;
    const state: SessionPageState = { done: isDraft ? 'drafted' : 'scheduled' };
    if (id !== undefined) await navigate(`/sessions/${id}`, { state });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as unknown as { submitter: HTMLElement | null };
    void save(submitter?.getAttribute('value') === 'draft');
  };
  const fields = { draft, fault, onChange: change };

  return (
    <form className={classes.form} onSubmit={submit} ref={form}>
      <SegmentedControl
        aria-label={intl.formatMessage({ id: 'sessions.kind' })}
        data={kinds.map((kind) => ({ value: kind, label: intl.formatMessage({ id: `sessions.kind.${kind}` }) }))}
        value={draft.kind}
        onChange={(value) => change({ kind: kinds.find((kind) => kind === value) ?? 'WEBINAR' })}
      />
      <AboutFields {...fields} />
      <WhenFields {...fields} />
      <div className={classes.row}>
        <NativeSelect
          label={intl.formatMessage({ id: 'schedule.repeat' })}
          data={rhythms.map((weeks) => ({
            value: weeks,
            label: intl.formatMessage({ id: 'schedule.repeat.weeks' }, { weeks: Number(weeks) }),
          }))}
          value={every}
          onChange={(event) => setEvery(event.currentTarget.value)}
        />
        {every !== '' && (
          <TextInput
            label={intl.formatMessage({ id: 'schedule.count' })}
            type="number"
            required
            withAsterisk={false}
            min={2}
            max={sessionsAtMost}
            inputMode="numeric"
            value={count}
            onChange={(event) => setCount(event.currentTarget.value)}
          />
        )}
      </div>
      <WhereFields {...fields} tags={tags} />
      <div className={classes.acts}>
        <Button type="submit" loading={one.busy || many.busy}>
          <FormattedMessage id="sessions.schedule" />
        </Button>
        <Button type="submit" variant="default" value="draft" disabled={one.busy || many.busy}>
          <FormattedMessage id="schedule.draft" />
        </Button>
      </div>
      {fault && !isAtField(fault, sessionFields) && (
        <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'schedule.kept' })} />
      )}
    </form>
  );
}
