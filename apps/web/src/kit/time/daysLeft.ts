import { calendarDay } from './calendarDay.js';
import { daysBetween } from './dayCount.js';

/** How long something stays open, in whole days of the reader's calendar; none on the last day, and after it. */
export function daysLeft(until: string, now: Date, timeZone: string): number {
  return Math.max(0, daysBetween(calendarDay(now, timeZone), calendarDay(new Date(until), timeZone)));
}
