import type { Place } from './place.js';

export interface SeatAct {
  /** A seat, or a place in the waiting list, is taken or given back. */
  does: 'takes' | 'gives-back';
  words: 'session.register' | 'session.joinWaitingList' | 'session.giveUp' | 'session.leaveWaitingList';
}

/** What one may do about one's seat; a full session has its waiting list. */
export function seatActOf(place: Place): SeatAct | null {
  switch (place) {
    case 'free':
      return { does: 'takes', words: 'session.register' };
    case 'full':
      return { does: 'takes', words: 'session.joinWaitingList' };
    case 'registered':
      return { does: 'gives-back', words: 'session.giveUp' };
    case 'waitlisted':
      return { does: 'gives-back', words: 'session.leaveWaitingList' };
    case 'cancelled':
    case 'attended':
    case 'check-in':
    case 'begun':
    case 'over':
      return null;
  }
}
