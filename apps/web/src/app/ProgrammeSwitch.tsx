import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useProgramme } from './programme.js';

/** Only where there is a choice. */
export function ProgrammeSwitch() {
  const intl = useIntl();
  const { programme, all, choose } = useProgramme();
  if (all.length < 2) return null;
  return (
    <NativeSelect
      mb="xl"
      maw="16rem"
      size="sm"
      aria-label={intl.formatMessage({ id: 'programme.switch' })}
      data={all.map(({ key, name }) => ({ value: key, label: name }))}
      value={programme.key}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
