/** The day on the wall calendar of a time zone, as `YYYY-MM-DD`: the form in which days are sent, and sort. */
export function calendarDay(moment: Date, timeZone: string): string {
  // Swedish writes days that way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** A day without a time, which is the same day everywhere: a check-in was held on it, wherever one reads of it. */
export function isCalendarDay(value: string): boolean {
  return value.length === 'YYYY-MM-DD'.length;
}
