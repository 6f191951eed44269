import { Button, Checkbox, TextInput } from '@mantine/core';
import { useCallback, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Fault } from '../../../graphql/fault.js';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { languageName } from '../../../kit/languageName.js';
import { SavedLine } from '../../company/SavedLine.js';
import { useEdited } from '../useEdited.js';
import { ChangeDialog } from './ChangeDialog.js';
import { LanguageTexts } from './LanguageTexts.js';
import { SavedMeanwhile } from './SavedMeanwhile.js';
import { updateProgrammeMutation, type Settings } from './settings.query.js';
import {
  changedIn,
  draftOf,
  fieldAt,
  inputOf,
  languagesOf,
  merged,
  numberFields,
  withLanguage,
  withoutLanguage,
  type NumberField,
} from './settingsDraft.js';
import classes from './Settings.module.css';

interface SettingsFormProps {
  settings: Settings;
  /** Reads again what is there. */
  onRefused(this: void): void;
}

const ranges: Record<NumberField, readonly [number, number]> = {
  mentorCapacity: [1, 1000],
  invitationDays: [1, 365],
  graceDays: [0, 365],
  companionDays: [0, 365],
};

export function SettingsForm({ settings, onRefused }: SettingsFormProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(updateProgrammeMutation);
  const edited = useEdited({ draft: draftOf(settings), revision: settings.revision });
  const { draft, base, theirs } = edited;
  const [saves, setSaves] = useState(0);
  const [asks, setAsks] = useState(false);
  const [foreseen, setForeseen] = useState<Fault | null>(null);
  const languages = languagesOf(draft, settings.sourceLocale);
  const shown = foreseen ?? fault;
  const wrong = fieldAt(shown?.argumentPath ?? null, languages);
  const error = (field: string) => (wrong === field ? (shown?.message ?? undefined) : undefined);
  const write = (field: string, text: string) => {
    setForeseen(null);
    edited.change((before) => ({ ...before, [field]: text }));
  };
  const input = inputOf(draft, settings, edited.revision);
  const save = async () => {
    const answer = await act(input);
    setAsks(false);
    if (!answer) return onRefused();
    edited.saved(answer.updateProgramme.programme.revision);
    setSaves((count) => count + 1);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    forget();
    setForeseen(null);
    // Only this of all settings moves labels.
    if (draft['awardsAutomatically'] === base['awardsAutomatically']) void save();
    else setAsks(true);
  };
  const close = useCallback(() => setAsks(false), []);
  const refused = useCallback((why: Fault) => {
    setAsks(false);
    setForeseen(why);
  }, []);
  const label = (field: string) => {
    const [name = '', locale] = field.split(':');
    const words = intl.formatMessage({ id: `settings.${name}` as 'settings.name' });
    return locale === undefined ? words : `${words} (${languageName(intl, locale)})`;
  };
  const isField = wrong !== null && (wrong in draft || wrong === 'goalShare');
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {theirs && (
        <SavedMeanwhile
          theirs={changedIn(base, theirs).map((field) => ({
            key: field,
            words: `${label(field)}: ${said(intl, theirs[field])}`,
          }))}
          keep={<FormattedMessage id="meanwhile.merge" />}
          onKeep={() => edited.goOnWith(merged(base, draft, theirs))}
          onTake={() => edited.goOnWith(theirs)}
        />
      )}
      <LanguageTexts
        draft={draft}
        languages={languages}
        error={error}
        onWrite={write}
        onAdd={(locale) => edited.change((before) => withLanguage(before, locale))}
        onRemove={(locale) => edited.change((before) => withoutLanguage(before, locale))}
      />
      <fieldset className={classes.group}>
        <legend>
          <FormattedMessage id="settings.labels" />
        </legend>
        <Checkbox
          label={intl.formatMessage({ id: 'settings.awardsAutomatically' })}
          description={intl.formatMessage({ id: 'settings.awardsAutomatically.hint' })}
          checked={draft['awardsAutomatically'] === 'yes'}
          onChange={(event) => write('awardsAutomatically', event.currentTarget.checked ? 'yes' : 'no')}
        />
        <div className={classes.row}>
          <TextInput
            type="text"
            inputMode="decimal"
            label={intl.formatMessage({ id: 'settings.goalShare' })}
            description={intl.formatMessage({ id: 'settings.goalShare.hint' })}
            value={draft['goalShare'] ?? ''}
            error={error('goalShare')}
            onChange={(event) => write('goalShare', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={intl.formatMessage({ id: 'settings.goalOn' })}
            value={draft['goalOn'] ?? ''}
            error={error('goalOn')}
            onChange={(event) => write('goalOn', event.currentTarget.value)}
          />
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>
          <FormattedMessage id="settings.numbers" />
        </legend>
        {numberFields.map((field) => (
          <TextInput
            key={field}
            type="number"
            inputMode="numeric"
            label={intl.formatMessage({ id: `settings.${field}` })}
            description={intl.formatMessage({ id: `settings.${field}.hint` })}
            min={ranges[field][0]}
            max={ranges[field][1]}
            value={draft[field] ?? ''}
            error={error(field)}
            onChange={(event) => write(field, event.currentTarget.value)}
          />
        ))}
      </fieldset>
      <div className={classes.acts}>
        <Button type="submit" loading={busy} disabled={theirs !== null}>
          <FormattedMessage id="settings.save" />
        </Button>
        <SavedLine count={saves} />
      </div>
      {shown && !isField && <FaultNotice fault={shown} kept={intl.formatMessage({ id: 'settings.kept' })} />}
      {asks && (
        <ChangeDialog
          input={input}
          busy={busy}
          fault={fault}
          onSave={() => void save()}
          onClose={close}
          onRefused={refused}
        />
      )}
    </form>
  );
}

function said(intl: ReturnType<typeof useIntl>, value: string | undefined): string {
  if (value === 'yes' || value === 'no') return intl.formatMessage({ id: `settings.said.${value}` });
  return value === undefined || value === '' ? intl.formatMessage({ id: 'settings.said.nothing' }) : value;
}
