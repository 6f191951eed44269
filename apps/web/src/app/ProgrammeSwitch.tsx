import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { isArchived, useProgramme, type Programme } from './programme.js';

/** Only where there is a choice. */
export function ProgrammeSwitch() {
  const intl = useIntl();
  const { programme, all, choose } = useProgramme();
  if (all.length < 2) return null;
  const labelOf = (one: Programme) =>
    isArchived(one) ? intl.formatMessage({ id: 'programme.switch.archived' }, { name: one.name }) : one.name;
  return (
    <NativeSelect
      mb="xl"
      maw="16rem"
      size="sm"
      aria-label={intl.formatMessage({ id: 'programme.switch' })}
      data={all.map((one) => ({ value: one.key, label: labelOf(one) }))}
      value={programme.key}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
