import { Day } from '../../../kit/time/Day.js';
import { isDay } from './days.js';

/** A day of an address, which may be none. */
export function DayInWords({ day }: { day: string }) {
  return isDay(day) ? <Day value={day} /> : `“${day}”`;
}
