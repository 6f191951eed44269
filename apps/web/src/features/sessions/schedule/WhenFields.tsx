import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { TimeRange } from '../../../kit/time/TimeRange.js';
import { useTimeZone } from '../../../kit/time/useTimeZone.js';
import classes from './ScheduleForm.module.css';
import { comesTwice, timesOf } from './scheduleDraft.js';
import { useSessionFields, type SessionFieldsOf } from './useSessionFields.js';

/** The day, the hours and the zone of their clock; and what one's own clock says then, where it says something else. */
export function WhenFields(of: SessionFieldsOf) {
  const field = useSessionFields(of);
  const own = useTimeZone();
  const { draft } = of;
  const times = timesOf(draft);
  const zones = useMemo(
    () => [...new Set([own, draft.timeZone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])],
    [own, draft.timeZone],
  );
  return (
    <>
      <div className={classes.row}>
        <TextInput {...field('day')} type="date" required />
        <TextInput {...field('start')} type="time" required />
        <TextInput {...field('end')} type="time" required />
        <TextInput {...field('endDay')} type="date" min={draft.day} />
      </div>
      <NativeSelect
        {...field('timeZone')}
        data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <div role="status" className={classes.said}>
        {times && 'startsAt' in times && draft.timeZone !== own && (
          <p>
            <FormattedMessage
              id="schedule.own"
              values={{ when: <TimeRange from={times.startsAt.toISOString()} to={times.endsAt.toISOString()} /> }}
            />
          </p>
        )}
        {comesTwice(draft) && (
          <p>
            <FormattedMessage id="schedule.twice" />
          </p>
        )}
      </div>
    </>
  );
}
