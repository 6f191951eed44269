const DAY = 86_400_000;

/** The day on the wall calendar of a time zone, as `YYYY-MM-DD`: the form in which days are sent, and sort. */
export function calendarDay(moment: Date, timeZone: string | undefined): string {
  // Swedish writes days that way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** From one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
