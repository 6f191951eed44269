import { checkInWindow } from './checkInWindow.js';
import type { SessionInList } from './sessions.query.js';

export type PlacedSession = Pick<
  SessionInList,
  'status' | 'startsAt' | 'endsAt' | 'capacity' | 'registeredCount' | 'viewerRegistration'
>;

export type Place =
  'cancelled' | 'attended' | 'check-in' | 'registered' | 'waitlisted' | 'full' | 'free' | 'begun' | 'over';

type Attendance = NonNullable<PlacedSession['viewerRegistration']>['attendance'];
const COUNTS: Attendance[] = ['ATTENDED', 'PARTIAL', 'REPLAYED'];

/** Where the viewer stands with a session. The server decides what is allowed; this decides what to offer. */
export function placeOf(session: PlacedSession, now: Date): Place {
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
  if (registration?.status === 'WAITLISTED') return 'waitlisted';
  return session.capacity !== null && session.registeredCount >= session.capacity ? 'full' : 'free';
}
