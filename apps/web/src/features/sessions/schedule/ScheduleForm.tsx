import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type ChangeEvent, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { useProgramme } from '../../../app/programme.js';
import { useViewer } from '../../../app/viewer.js';
import { useAct } from '../../../graphql/useAct.js';
import { useLanguage } from '../../../i18n/LanguageProvider.js';
import { languageNames, languages } from '../../../i18n/languages.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { scheduleMutation } from './schedule.query.js';
import { comesTwice, emptyDraft, inputOf, timesOf, type ScheduleDraft } from './scheduleDraft.js';
import classes from './ScheduleForm.module.css';

const kinds = ['WEBINAR', 'WORKSHOP'] as const;
type Field = Exclude<keyof ScheduleDraft, 'kind'>;

export function ScheduleForm() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { programme } = useProgramme();
  const { person } = useViewer();
  const { language } = useLanguage();
  const { act, busy, fault } = useAct(scheduleMutation);
  const [draft, setDraft] = useState(() => emptyDraft(language));

  const field = (name: Field) => ({
    label: intl.formatMessage({ id: `schedule.${name}` }),
    value: draft[name],
    withAsterisk: false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [name]: value }));
    },
  });
  const { timeZone } = person;
  const fields = { start: useRef<HTMLInputElement>(null), end: useRef<HTMLInputElement>(null) };
  const isFilled = draft.day !== '' && draft.start !== '' && draft.end !== '';
  const times = isFilled ? timesOf(draft, timeZone) : null;
  const skipped = times && 'skipped' in times ? times.skipped : null;
  const clock = (name: 'start' | 'end') => ({
    ...field(name),
    type: 'time',
    required: true,
    ref: fields[name],
    error: skipped === name && intl.formatMessage({ id: 'schedule.skipped' }),
  });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (skipped) fields[skipped].current?.focus();
    if (!times || 'skipped' in times) return;
    const answer = await act(inputOf(draft, times, { programme: programme.key, timeZone }));
    if (answer) await navigate(`/sessions/${answer.scheduleSession.session.id}`);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <SegmentedControl
        aria-label={intl.formatMessage({ id: 'sessions.kind' })}
        data={kinds.map((kind) => ({ value: kind, label: intl.formatMessage({ id: `sessions.kind.${kind}` }) }))}
        value={draft.kind}
        onChange={(value) =>
          setDraft((before) => ({ ...before, kind: kinds.find((kind) => kind === value) ?? 'WEBINAR' }))
        }
      />
      <TextInput {...field('title')} required maxLength={200} />
      <Textarea {...field('description')} required rows={4} maxLength={5000} />
      <div className={classes.row}>
        <TextInput {...field('day')} type="date" required />
        <TextInput {...clock('start')} />
        <TextInput {...clock('end')} />
      </div>
      {comesTwice(draft, timeZone) && (
        <p role="status">
          <FormattedMessage id="schedule.twice" />
        </p>
      )}
      <div className={classes.row}>
        <NativeSelect
          {...field('language')}
          data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        />
        <TextInput {...field('capacity')} type="number" min={1} inputMode="numeric" />
      </div>
      {draft.kind === 'WEBINAR' ? (
        <TextInput {...field('joinUrl')} type="url" />
      ) : (
        <TextInput {...field('place')} required />
      )}
      <Button type="submit" loading={busy}>
        <FormattedMessage id="sessions.schedule" />
      </Button>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'schedule.kept' })} />}
    </form>
  );
}
