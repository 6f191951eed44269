import { DateTime } from 'luxon';

// Days are `YYYY-MM-DD`. They have no zone: in UTC each of them is as long as the others.

/** From one day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dateOf(to).diff(dateOf(from), 'days').days;
}

export function dayAfter(day: string): string {
  return written(dateOf(day).plus({ days: 1 }));
}

/** The same day of the month before, or its last where it has none of that number. */
export function monthBefore(day: string): string {
  return written(dateOf(day).minus({ months: 1 }));
}

/** The same time so many days before, each of twenty-four hours. */
export function daysBefore(moment: Date, days: number): Date {
  return DateTime.fromMillis(moment.getTime(), { zone: 'utc' }).minus({ days }).toJSDate();
}

/** The same time so many days later, likewise. */
export function daysAfter(moment: Date, days: number): Date {
  return DateTime.fromMillis(moment.getTime(), { zone: 'utc' }).plus({ days }).toJSDate();
}

function dateOf(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function written(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}
