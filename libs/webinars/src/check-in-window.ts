import { earlier, later } from '@sillage/platform';

/** Check-in opens 15 minutes before the start and closes 24 hours after the end. */
export function checkInWindow(session: { startsAt: Date; endsAt: Date }): { opensAt: Date; closesAt: Date } {
  return { opensAt: earlier(session.startsAt, { minutes: 15 }), closesAt: later(session.endsAt, { hours: 24 }) };
}
