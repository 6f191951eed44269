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
  const open = mine.filter(({ viewerMay }) => viewerMay.includes('CHECK_IN'));
  const checkIn = open.find(({ endsAt }) => Date.parse(endsAt) > now.getTime()) ?? open.at(-1);
  if (checkIn) return { session: checkIn, checkInOpen: true };
  const [session] = mine;
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

/** I have a place in it, and may still give it back or check in. */
function isAwaited({ status, viewerMay, viewerRegistration: mine }: JourneySession): boolean {
  const hasPlace = status !== 'CANCELLED' && mine !== null && mine.status !== 'CANCELLED';
  return hasPlace && (viewerMay.includes('CANCEL_REGISTRATION') || viewerMay.includes('CHECK_IN'));
}
