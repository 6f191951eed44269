import { useIntl } from 'react-intl';

interface DayProps {
  value: string;
  /** With the year only when it is not this one. */
  short?: boolean;
}

export function Day({ value, short = false }: DayProps) {
  const intl = useIntl();
  const date = new Date(value);
  // A day without a time is the same day everywhere.
  const timeZone = value.length === 'YYYY-MM-DD'.length ? 'UTC' : intl.timeZone;
  const sameYear = date.getFullYear() === new Date().getFullYear();
  return (
    <time dateTime={value}>
      {intl.formatDate(date, {
        day: 'numeric',
        month: 'long',
        year: short && sameYear ? undefined : 'numeric',
        timeZone,
      })}
    </time>
  );
}
