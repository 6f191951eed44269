import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isNewTime } from './quietHours.js';
import classes from './QuietHours.module.css';

interface QuietHoursProps {
  start: string;
  end: string;
  timeZone: string;
  onChange(this: void, change: { quietHoursStart?: string; quietHoursEnd?: string }): void;
}

export function QuietHours({ start, end, timeZone, onChange }: QuietHoursProps) {
  const intl = useIntl();
  return (
    <fieldset className={classes.hours}>
      <legend className={classes.title}>
        <FormattedMessage id="preferences.quiet" />
      </legend>
      <p className={classes.hint}>
        <FormattedMessage id="preferences.quiet.hint" values={{ zone: timeZone.replaceAll('_', ' ') }} />
      </p>
      <div className={classes.fields}>
        {/* Each begins anew with its own hour only: the other may be being typed as this one is kept. */}
        <Hour
          key={`from ${start}`}
          label={intl.formatMessage({ id: 'preferences.quiet.from' })}
          kept={start}
          onLeft={(quietHoursStart) => onChange({ quietHoursStart })}
        />
        <Hour
          key={`to ${end}`}
          label={intl.formatMessage({ id: 'preferences.quiet.to' })}
          kept={end}
          onLeft={(quietHoursEnd) => onChange({ quietHoursEnd })}
        />
      </div>
    </fieldset>
  );
}

interface HourProps {
  label: string;
  kept: string;
  onLeft(this: void, time: string): void;
}

function Hour({ label, kept, onLeft }: HourProps) {
  const [typed, setTyped] = useState(kept);
  return (
    <TextInput
      type="time"
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => isNewTime(typed, kept) && onLeft(typed)}
    />
  );
}
