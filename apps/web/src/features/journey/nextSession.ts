import { mayCheckIn } from '../sessions/place.js';
import type { JourneySession } from './journey.query.js';

export interface NextSession {
  session: JourneySession;
  /** The code can be typed now. */
  checkInOpen: boolean;
}

/**
 * The one to check in to, or else the next one to go to. Of several that take a code, one that is not over comes before
 * one of yesterday, whose code still counts.
 */
export function nextSessionOf(sessions: JourneySession[], now: Date): NextSession | null {
  const mine = sessions.filter(isAwaited).toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const open = mine.filter((session) => mayCheckIn(session, now));
  const checkIn = open.find((session) => !isOver(session, now)) ?? open.at(-1);
  if (checkIn) return { session: checkIn, checkInOpen: true };
  const session = mine.find((one) => !isOver(one, now));
  return session ? { session, checkInOpen: false } : null;
}

/** The next one in which there is a seat: whoever only waits for one is still free to choose another. */
export function seatOf(sessions: JourneySession[], now: Date): JourneySession | null {
  return (
    nextSessionOf(
      sessions.filter(({ viewerRegistration }) => viewerRegistration?.status === 'REGISTERED'),
      now,
    )?.session ?? null
  );
}

function isAwaited({ status, viewerRegistration: mine }: JourneySession): boolean {
  return status !== 'CANCELLED' && mine !== null && mine.status !== 'CANCELLED' && mine.attendance === 'UNKNOWN';
}

function isOver({ endsAt }: JourneySession, now: Date): boolean {
  return Date.parse(endsAt) <= now.getTime();
}
