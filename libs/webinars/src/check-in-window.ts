const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Check-in opens 15 minutes before the start and closes 24 hours after the end. */
export function checkInWindow(session: { startsAt: Date; endsAt: Date }): { opensAt: Date; closesAt: Date } {
  return {
    opensAt: new Date(session.startsAt.getTime() - 15 * MINUTE),
    closesAt: new Date(session.endsAt.getTime() + 24 * HOUR),
  };
}
