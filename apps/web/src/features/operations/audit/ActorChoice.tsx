import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { auditActorQuery, auditActorsQuery } from './audit.query.js';

interface ActorChoiceProps {
  /** The id of whoever did it; null for anybody. */
  value: string | null;
  onChange(this: void, personId: string | null): void;
}

/** One colleague, looked for by name. */
export function ActorChoice({ value, onChange }: ActorChoiceProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const known = useAnswer(auditActorQuery, { id: value ?? '' }, { pause: value === null });
  const chosen = (value !== null && known.data?.person) || null;
  const [search] = useDebouncedValue(text === chosen?.displayName ? '' : text.trim(), 250);
  const found = useAnswer(auditActorsQuery, { search }, { pause: search === '' });
  const others = (search === '' ? [] : (found.data?.people.nodes ?? [])).filter(({ id }) => id !== chosen?.id);
  const noneWord = search === '' ? 'audit.actor.type' : found.data ? 'audit.actor.none' : 'unit.searching';
  return (
    <Select
      label={intl.formatMessage({ id: 'audit.actor' })}
      placeholder={intl.formatMessage({ id: 'audit.actor.any' })}
      data={[
        ...(chosen ? [{ value: chosen.id, label: chosen.displayName }] : []),
        ...others.map(({ id, displayName, orgUnit }) => ({ value: id, label: `${displayName}, ${orgUnit.name}` })),
      ]}
      // What the server found stays as it is found.
      filter={({ options }) => options}
      searchable
      clearable
      value={value}
      searchValue={text}
      onSearchChange={setText}
      onChange={onChange}
      nothingFoundMessage={intl.formatMessage({ id: noneWord })}
      comboboxProps={{ withinPortal: true }}
      clearButtonProps={{ 'aria-label': intl.formatMessage({ id: 'audit.actor.clear' }) }}
    />
  );
}
