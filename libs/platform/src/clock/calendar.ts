import { DateTime } from 'luxon';

export type TimeSpan = { readonly [unit in 'months' | 'days' | 'hours' | 'minutes' | 'seconds']?: number };

/**
 * The same time of day after whole months and days of UTC, where no clock ever changes; a month that is too short ends it.
 * Hours and what is smaller are added to that.
 */
export function later(moment: Date, by: TimeSpan): Date {
  const { months = 0, ...rest } = by;
  return moved(months === 0 ? moment : inUtc(moment).plus({ months }).toJSDate(), rest, 1);
}

export function earlier(moment: Date, by: TimeSpan): Date {
  const { months = 0, ...rest } = by;
  return moved(months === 0 ? moment : inUtc(moment).minus({ months }).toJSDate(), rest, -1);
}

/** By days and less, all of which are of one length in UTC: asked at every request, so it is plain arithmetic. */
function moved(moment: Date, by: Omit<TimeSpan, 'months'>, sign: 1 | -1): Date {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
  const span = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  return new Date(moment.getTime() + sign * Math.round(span));
}

/** The day that a moment falls on in an IANA time zone, as `YYYY-MM-DD`; `UTC` for the days of the company. */
export function dayIn(timeZone: string, moment: Date): string {
  // The company's days are asked for at every look at its figures: no calendar is needed for them.
  if (timeZone === 'UTC') return moment.toISOString().replace(/T.*/, '');
  return DateTime.fromJSDate(moment, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

/** The Monday of the week that a day is in, both as `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).startOf('week').toFormat('yyyy-MM-dd');
}

/** A time of day in a time zone, so many days after a day; where the clocks leave it out, the one that they show instead. */
export function timeOfDayIn(timeZone: string, on: { day: string; daysLater: number; time: string }): Date {
  return DateTime.fromISO(`${on.day}T${on.time}`, { zone: timeZone }).plus({ days: on.daysLater }).toJSDate();
}

/** The days of UTC, numbered from 1 January 1970. */
export function dayNumber(moment: Date): number {
  return inUtc(moment)
    .startOf('day')
    .diff(inUtc(new Date(0)), 'days').days;
}

function inUtc(moment: Date): DateTime {
  return DateTime.fromJSDate(moment, { zone: 'utc' });
}
