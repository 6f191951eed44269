/**
 * Where a day stands on a line of months: a whole number is the close of a month, what lies between two is between them. Days are
 * those of the calendar, as they are written.
 */
export function placeOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return monthPlace(day) - 1 + date / days;
}

/** The close of the month that a day is in. */
export function monthPlace(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** The first day of the month at a place. */
export function monthAt(place: number): string {
  const whole = Math.round(place);
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}-01`;
}
