import type { SessionInList } from './list/sessions.query.js';

export interface SeatAct {
  /** A seat, or a place in the waiting list, is taken or given back. */
  does: 'takes' | 'gives-back';
  words: 'session.register' | 'session.joinWaitingList' | 'session.giveUp' | 'session.leaveWaitingList';
}

type Seated = Pick<SessionInList, 'status' | 'viewerMay'> & {
  viewerRegistration: Pick<NonNullable<SessionInList['viewerRegistration']>, 'status'> | null;
};

/** What the viewer may do about their seat, in words. One in a session that was called off is of no use to anybody. */
export function seatActOf({ status, viewerMay, viewerRegistration }: Seated): SeatAct | null {
  if (status === 'CANCELLED') return null;
  if (viewerMay.includes('REGISTER')) return { does: 'takes', words: 'session.register' };
  if (viewerMay.includes('JOIN_WAITING_LIST')) return { does: 'takes', words: 'session.joinWaitingList' };
  if (!viewerMay.includes('CANCEL_REGISTRATION')) return null;
  const waits = viewerRegistration?.status === 'WAITLISTED';
  return { does: 'gives-back', words: waits ? 'session.leaveWaitingList' : 'session.giveUp' };
}
