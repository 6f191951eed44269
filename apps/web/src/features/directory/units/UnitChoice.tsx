import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { unitsQuery, unitNameQuery } from './unit.query.js';
import { unitChoices } from './unitChoices.js';

interface UnitChoiceProps {
  /** The code of the unit; null for the whole company. */
  value: string | null;
  onChange(this: void, code: string | null): void;
  label: string;
  /** Where the label is only for those who do not see the page. */
  quiet?: boolean;
  size?: 'sm' | 'md';
}

/** One unit of the company, looked for by its name. */
export function UnitChoice({ value, onChange, label, quiet = false, size = 'sm' }: UnitChoiceProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const known = useAnswer(unitNameQuery, { code: value ?? '' }, { pause: value === null });
  const chosen = (value !== null && known.data?.orgUnit) || null;
  const isChosen = chosen !== null && text.endsWith(chosen.name);
  const [search] = useDebouncedValue(isChosen ? '' : text.trim(), 250);
  const found = useAnswer(unitsQuery, { search }, { pause: !opened });
  return (
    <Select
      label={quiet ? undefined : label}
      aria-label={quiet ? label : undefined}
      placeholder={intl.formatMessage({ id: 'unit.all' })}
      data={unitChoices(found.data?.orgUnits ?? [], chosen)}
      // What the server found stays as it is found.
      filter={({ options }) => options}
      searchable
      clearable
      size={size}
      value={value}
      searchValue={text}
      onSearchChange={setText}
      onChange={onChange}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      nothingFoundMessage={intl.formatMessage({ id: found.data ? 'unit.none' : 'unit.searching' })}
      comboboxProps={{ withinPortal: true }}
      clearButtonProps={{ 'aria-label': intl.formatMessage({ id: 'unit.clear' }) }}
    />
  );
}
