import { calendarDay, isCalendarDay } from './calendarDay.js';

export interface DayFormat {
  timeZone: string;
  now: Date;
  /** With the year only when it is not this one. */
  short: boolean;
}

/** How a day is written: a moment on the day that it is where the reader is, a calendar day as it stands. */
export function dayFormat(value: string, { timeZone, now, short }: DayFormat): Intl.DateTimeFormatOptions {
  const day = isCalendarDay(value) ? value : calendarDay(new Date(value), timeZone);
  const isThisYear = day.slice(0, 4) === calendarDay(now, timeZone).slice(0, 4);
  return {
    day: 'numeric',
    month: 'long',
    year: short && isThisYear ? undefined : 'numeric',
    timeZone: isCalendarDay(value) ? 'UTC' : timeZone,
  };
}
