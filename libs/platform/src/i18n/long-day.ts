import { DateTime } from 'luxon';
import { displayLocale } from './locale.js';

/** The day of a moment by its reader's clock, written out: “2 March 2026”, “2 mars 2026”. */
export function longDay(moment: Date, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const local = DateTime.fromJSDate(moment, { zone: timeZone }).setLocale(displayLocale(locale).tag);
  return local.toLocaleString(DateTime.DATE_FULL);
}
