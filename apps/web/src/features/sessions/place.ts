import type { SessionInList } from './list/sessions.query.js';

type Registration = NonNullable<SessionInList['viewerRegistration']>;
export type PlacedSession = Pick<SessionInList, 'status' | 'endsAt' | 'viewerMay'> & {
  viewerRegistration: Pick<Registration, 'status' | 'attendance' | 'counts'> | null;
};

export type Place =
  | 'draft'
  | 'cancelled'
  | 'attended'
  | 'partly'
  | 'check-in'
  | 'registered'
  | 'absent'
  | 'waitlisted'
  | 'full'
  | 'free'
  | 'begun'
  | 'over';

/** Where the viewer stands with a session, in a word. What may be done about it, the server says. */
export function placeOf({ status, endsAt, viewerMay, viewerRegistration: mine }: PlacedSession, now: Date): Place {
  const may = (move: (typeof viewerMay)[number]) => viewerMay.includes(move);
  if (status === 'DRAFT') return 'draft';
  if (status === 'CANCELLED') return 'cancelled';
  if (mine?.counts) return 'attended';
  if (mine?.attendance === 'PARTIAL') return 'partly';
  const isOver = Date.parse(endsAt) <= now.getTime();
  if (mine?.status === 'REGISTERED') {
    if (may('CHECK_IN')) return 'check-in';
    if (mine.attendance === 'UNKNOWN' && !isOver) return 'registered';
    return isOver ? 'over' : 'absent';
  }
  if (may('REGISTER')) return 'free';
  if (may('JOIN_WAITING_LIST')) return 'full';
  if (may('CANCEL_REGISTRATION')) return 'waitlisted';
  return may('CHECK_IN') ? 'begun' : 'over';
}

/** Whoever hosts and takes no seat of their own; one that was given back is none. */
export function isHosting(session: Pick<SessionInList, 'viewerIsHost'> & Pick<PlacedSession, 'viewerRegistration'>) {
  return session.viewerIsHost && (session.viewerRegistration?.status ?? 'CANCELLED') === 'CANCELLED';
}
