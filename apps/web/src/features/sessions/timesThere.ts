import { calendarDay } from '../../kit/time/calendarDay.js';

interface ZonedSession {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

export interface TimesThere {
  /** The city that its zone is named after. */
  place: string;
  format: Intl.DateTimeFormatOptions;
}

/** How the clock where the session is held says its time; null for whoever has the same time. The day only where it is another. */
export function timesThere({ startsAt, endsAt, timeZone }: ZonedSession, readersZone: string): TimesThere | null {
  const begins = new Date(startsAt);
  if ([begins, new Date(endsAt)].every((moment) => clock(moment, timeZone) === clock(moment, readersZone))) return null;
  const isSameDay = calendarDay(begins, timeZone) === calendarDay(begins, readersZone);
  return {
    place: placeOf(timeZone),
    format: { ...(!isSameDay && { weekday: 'long' }), hour: 'numeric', minute: '2-digit', timeZone },
  };
}

/** `America/Argentina/Buenos_Aires` as people call it. */
function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function clock(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
}
