import { useIntl } from 'react-intl';
import { dayFormat } from './dayFormat.js';
import { useTimeZone } from './useTimeZone.js';

interface DayProps {
  value: string;
  /** With the year only when it is not this one. */
  short?: boolean;
  /** The zone whose day it is, where that is not the reader's. */
  of?: string;
}

export function Day({ value, short = false, of }: DayProps) {
  const intl = useIntl();
  const own = useTimeZone();
  const timeZone = of ?? own;
  return <time dateTime={value}>{intl.formatDate(value, dayFormat(value, { timeZone, short, now: new Date() }))}</time>;
}
