import { useEffect, useRef, type ChangeEvent, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { Fault } from '../../../graphql/fault.js';
import { faultyFieldIn } from '../../../kit/forms/whereFocusGoes.js';
import { fieldOf, timesOf, type SessionDraft } from './scheduleDraft.js';

export type TextField = {
  [F in keyof SessionDraft]: SessionDraft[F] extends string ? F : never;
}[Exclude<keyof SessionDraft, 'kind'>];

export interface SessionFieldsOf {
  draft: SessionDraft;
  fault: Fault | null;
  /** Of the time, said once somebody has tried to send it or has typed it. */
  onChange(change: Partial<SessionDraft>): void;
}

/** The properties of each field: what it is called, what was typed, and what is wrong with it. */
export function useSessionFields({ draft, fault, onChange }: SessionFieldsOf) {
  const intl = useIntl();
  const times = timesOf(draft);
  const wrong = times && 'fault' in times ? times : null;
  return (name: TextField) => ({
    label: intl.formatMessage({ id: `schedule.${name}` }),
    value: draft[name],
    withAsterisk: false,
    error:
      wrong?.field === name
        ? intl.formatMessage({ id: `schedule.${wrong.fault}` })
        : fieldOf(fault?.argumentPath) === name && fault?.message,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange({ [name]: event.currentTarget.value }),
  });
}

/** A refusal leads to the field that it is about. */
export function useFaultyField(fault: Fault | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault && form.current) faultyFieldIn(form.current)?.focus();
  }, [fault]);
  return form;
}

/** Whether one of the fields says it already. */
export function isAtField(fault: Fault, fields: readonly string[]): boolean {
  return fields.includes(fieldOf(fault.argumentPath) ?? '') && fault.message !== null;
}

export const sessionFields = [
  'title',
  'description',
  'language',
  'start',
  'end',
  'timeZone',
  'place',
  'joinUrl',
  'capacity',
  'tags',
];
