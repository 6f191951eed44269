import { Switch } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Preferences } from './preferences.query.js';

type SwitchName = 'visibleAsChampion' | 'openToMentor' | 'email' | 'inApp';

interface PreferenceSwitchProps {
  name: SwitchName;
  preferences: Preferences;
  detail?: string | null;
  onChange(this: void, change: Partial<Record<SwitchName, boolean>>): void;
}

export function PreferenceSwitch({ name, preferences, detail, onChange }: PreferenceSwitchProps) {
  const intl = useIntl();
  const hint = intl.formatMessage({ id: `preferences.${name}.hint` });
  return (
    <Switch
      size="md"
      label={intl.formatMessage({ id: `preferences.${name}` })}
      description={detail ? `${detail}. ${hint}` : hint}
      checked={preferences[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
    />
  );
}
