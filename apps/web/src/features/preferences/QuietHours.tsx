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
  const [from, setFrom] = useState(start);
  const [to, setTo] = useState(end);
  return (
    <fieldset className={classes.hours}>
      <legend className={classes.title}>
        <FormattedMessage id="preferences.quiet" />
      </legend>
      <p className={classes.hint}>
        <FormattedMessage id="preferences.quiet.hint" values={{ zone: timeZone.replaceAll('_', ' ') }} />
      </p>
      <div className={classes.fields}>
        <TextInput
          type="time"
          label={intl.formatMessage({ id: 'preferences.quiet.from' })}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          onBlur={() => isNewTime(from, start) && onChange({ quietHoursStart: from })}
        />
        <TextInput
          type="time"
          label={intl.formatMessage({ id: 'preferences.quiet.to' })}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          onBlur={() => isNewTime(to, end) && onChange({ quietHoursEnd: to })}
        />
      </div>
    </fieldset>
  );
}
