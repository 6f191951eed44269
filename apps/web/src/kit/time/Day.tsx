import { useIntl } from 'react-intl';
import { dayFormat } from './dayFormat.js';
import { useTimeZone } from './useTimeZone.js';

interface DayProps {
  value: string;
  /** With the year only when it is not this one. */
  short?: boolean;
}

export function Day({ value, short = false }: DayProps) {
  const intl = useIntl();
  const timeZone = useTimeZone();
  return <time dateTime={value}>{intl.formatDate(value, dayFormat(value, { timeZone, short, now: new Date() }))}</time>;
}
