import { TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Fault } from '../../graphql/fault.js';
import type { ProgrammeDraft } from './kitDraft.js';
import classes from './StartProgramme.module.css';

interface ProgrammeFieldsProps {
  draft: ProgrammeDraft;
  hasSessions: boolean;
  fault: Fault | null;
  onChange(change: (before: ProgrammeDraft) => ProgrammeDraft): void;
}

/** What a programme is called, by people and by programs, and when its sessions begin. */
export function ProgrammeFields({ draft, hasSessions, fault, onChange }: ProgrammeFieldsProps) {
  const intl = useIntl();
  const field = (name: keyof ProgrammeDraft) => ({
    label: intl.formatMessage({ id: `setUp.programme.${name}` }),
    value: draft[name] ?? '',
    error: [name, `input.${name}`].includes(fault?.argumentPath ?? '') ? fault?.message : undefined,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange((before) => ({ ...before, [name]: value })),
  });
  const hint = (name: 'name' | 'key' | 'startsOn') => intl.formatMessage({ id: `setUp.programme.${name}.hint` });
  return (
    <div className={classes.fields}>
      <TextInput {...field('name')} description={hint('name')} required withAsterisk={false} maxLength={200} />
      <TextInput
        {...field('key')}
        description={hint('key')}
        required
        withAsterisk={false}
        maxLength={60}
        spellCheck={false}
        autoCapitalize="none"
      />
      {hasSessions && <TextInput {...field('startsOn')} type="date" description={hint('startsOn')} />}
    </div>
  );
}
