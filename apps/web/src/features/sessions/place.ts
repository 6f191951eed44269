import { checkInWindow } from './checkInWindow.js';
import type { SessionInList } from './sessions.query.js';

type Registration = NonNullable<SessionInList['viewerRegistration']>;
type Held = Pick<SessionInList, 'status' | 'startsAt' | 'endsAt'> & {
  viewerRegistration: Pick<Registration, 'status' | 'attendance'> | null;
};
export type PlacedSession = Held & Pick<SessionInList, 'capacity' | 'registeredCount'>;

export type Place =
  'cancelled' | 'attended' | 'check-in' | 'registered' | 'waitlisted' | 'full' | 'free' | 'begun' | 'over';

const COUNTS: Registration['attendance'][] = ['ATTENDED', 'PARTIAL', 'REPLAYED'];

/** Where the viewer stands with a session. The server decides what is allowed; this decides what to offer. */
export function placeOf(session: PlacedSession, now: Date): Place {
  const standing = standingWith(session, now);
  if (standing !== null) return standing;
  return seatsLeft(session) === 0 ? 'full' : 'free';
}

/** Whether the page of the session has a field for the code. */
export function mayCheckIn(session: Held, now: Date): boolean {
  const standing = standingWith(session, now);
  return standing === 'check-in' || standing === 'begun';
}

/** Null without a limit. A capacity that was made smaller took no seat away: then there are fewer than none. */
export function seatsLeft({ capacity, registeredCount }: Pick<PlacedSession, 'capacity' | 'registeredCount'>) {
  return capacity === null ? null : Math.max(0, capacity - registeredCount);
}

/** Whoever hosts and takes no seat of their own; one that was given back is none. */
export function isHosting(
  session: Pick<Held, 'viewerRegistration'> & { host: { id: string } },
  personId: string,
): boolean {
  const seat = session.viewerRegistration?.status ?? 'CANCELLED';
  return session.host.id === personId && seat === 'CANCELLED';
}

/** Null for whoever may still come and has no place yet. */
function standingWith(session: Held, now: Date): Exclude<Place, 'full' | 'free'> | null {
  if (session.status === 'CANCELLED') return 'cancelled';
  const registration = session.viewerRegistration;
  if (registration && COUNTS.includes(registration.attendance)) return 'attended';
  const window = checkInWindow(session, now);
  if (registration?.status === 'REGISTERED') {
    if (window === 'open') return 'check-in';
    return window === 'before' ? 'registered' : 'over';
  }
  // Whoever is in the room without a seat may still check in.
  if (Date.parse(session.startsAt) <= now.getTime()) return window === 'open' ? 'begun' : 'over';
  return registration?.status === 'WAITLISTED' ? 'waitlisted' : null;
}
