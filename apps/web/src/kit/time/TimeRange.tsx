import { useIntl } from 'react-intl';

interface TimeRangeProps {
  from: string;
  to: string;
  /** Beside a date that already says the day. */
  timeOnly?: boolean;
}

/** When something is, in the reader's time zone: Thursday 12 March, 14:00–15:00. */
export function TimeRange({ from, to, timeOnly = false }: TimeRangeProps) {
  const intl = useIntl();
  const day = timeOnly ? {} : ({ weekday: 'long', day: 'numeric', month: 'long' } as const);
  return (
    <time dateTime={from}>
      {intl.formatDateTimeRange(new Date(from), new Date(to), { ...day, hour: 'numeric', minute: '2-digit' })}
    </time>
  );
}
