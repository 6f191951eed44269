import { DateTime } from 'luxon';

/** Between which days there are figures, both included. */
export interface Days {
  first: string;
  last: string;
}

export function daysOf({ firstDay, lastDay }: { firstDay: string | null; lastDay: string | null }): Days | null {
  return firstDay === null || lastDay === null ? null : { first: firstDay, last: lastDay };
}

/** Whether it is a day of the calendar at all: an address may say anything. */
export function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && DateTime.fromISO(day, { zone: 'utc' }).isValid;
}

export function isAmong(day: string, { first, last }: Days): boolean {
  return isDay(day) && day >= first && day <= last;
}

/** The last day of each whole month that there are figures of, the latest first. */
export function monthEnds({ first, last }: Days): string[] {
  const ends: string[] = [];
  let end = DateTime.fromISO(last, { zone: 'utc' }).endOf('month');
  if (written(end) > last) end = end.minus({ months: 1 }).endOf('month');
  for (; written(end) >= first; end = end.minus({ months: 1 }).endOf('month')) ends.push(written(end));
  return ends;
}

function written(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}
