import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { faultyFieldIn } from '../../../kit/forms/whereFocusGoes.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { changesIn, draftOf, newTimes, type EditDraft } from './editDraft.js';
import { HostChoice } from './HostChoice.js';
import { rescheduleMutation, updateMutation, type EditedSession } from './schedule.query.js';
import { fieldOf, timesOf } from './scheduleDraft.js';
import classes from './ScheduleForm.module.css';
import type { SessionPageState } from './sessionPageState.js';
import { isAtField, sessionFields, useFaultyField } from './useSessionFields.js';
import { AboutFields, WhereFields } from './WhatFields.js';
import { WhenFields } from './WhenFields.js';

const fields = [...sessionFields, 'replayUrl', 'minimumShare', 'hostId'];

export function EditSessionForm({ session }: { session: EditedSession }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const update = useAct(updateMutation);
  const reschedule = useAct(rescheduleMutation);
  const fault = update.fault ?? reschedule.fault;
  const form = useFaultyField(fault);
  const [draft, setDraft] = useState(() => draftOf(session));
  const change = (next: Partial<EditDraft>) => {
    update.forget();
    reschedule.forget();
    setDraft((before) => ({ ...before, ...next }));
  };
  const may = (move: 'RESCHEDULE') => session.viewerMay.includes(move);
  const isOver = session.status === 'COMPLETED';
  const problem = (name: string) => fieldOf(fault?.argumentPath) === name && fault?.message;

  const save = async () => {
    const times = timesOf(draft);
    if (form.current) faultyFieldIn(form.current)?.focus();
    if (!times || 'fault' in times) return;
    const [changes, moved] = [changesIn(draft, session), may('RESCHEDULE') ? newTimes(draft, times, session) : null];
    // Each is whole by itself: what was saved stays saved, and is not sent again.
    if (changes && !(await update.act({ sessionId: session.id, ...changes }))) return;
    if (moved && !(await reschedule.act({ sessionId: session.id, ...moved }))) return;
    const state: SessionPageState = { done: moved ? 'moved' : 'changed' };
    await navigate(`/sessions/${session.id}`, { state });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save();
  };
  const of = { draft, fault, onChange: change };

  return (
    <form className={classes.form} onSubmit={submit} ref={form}>
      <AboutFields {...of} over={isOver} />
      {may('RESCHEDULE') && <WhenFields {...of} />}
      {!isOver && <WhereFields {...of} tags={session.programme.sessionTags} begun={!may('RESCHEDULE')} />}
      {!isOver && <HostChoice host={draft.host} error={problem('hostId')} onChoose={(host) => change({ host })} />}
      <TextInput
        label={intl.formatMessage({ id: 'edit.replayUrl' })}
        type="url"
        maxLength={2000}
        value={draft.replayUrl}
        error={problem('replayUrl')}
        onChange={(event) => change({ replayUrl: event.currentTarget.value })}
      />
      <Checkbox
        label={intl.formatMessage({ id: 'edit.replayCounts' })}
        checked={draft.replayCounts}
        onChange={(event) => change({ replayCounts: event.currentTarget.checked })}
      />
      <TextInput
        label={intl.formatMessage({ id: 'edit.minimumShare' })}
        type="number"
        required
        withAsterisk={false}
        min={0}
        max={100}
        inputMode="numeric"
        value={draft.minimumShare}
        error={problem('minimumShare')}
        onChange={(event) => change({ minimumShare: event.currentTarget.value })}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={update.busy || reschedule.busy}>
          <FormattedMessage id="edit.save" />
        </Button>
        <LinkButton to={`/sessions/${session.id}`} variant="subtle">
          <FormattedMessage id="action.cancel" />
        </LinkButton>
      </div>
      {fault && !isAtField(fault, fields) && (
        <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'schedule.kept' })} />
      )}
    </form>
  );
}
