import { InvitationDirection } from './invitations/invitation.entity.js';

/**
 * How many mentees one mentor may have at a time: as many as the programme says, pending offers among them. The database
 * counts (`mentor_places` in mentorship.rules.sql) and refuses more; whoever asks does so by this.
 */
export interface MentorPlaces {
  readonly capacity: number;
  /** Taken by mentees. */
  readonly mentored: number;
  /** Held by offers that wait for an answer. */
  readonly offered: number;
  readonly free: number;
}

/** A row with these columns, for FROM; `programme`, `mentor` and `moment` are SQL expressions. */
export function mentorPlaces({ programme, mentor }: { programme: string; mentor: string }, moment: string): string {
  return `mentor_places(${programme}, ${mentor}, ${moment})`;
}

/** @param places null for whoever holds no label */
export function hasFreePlace(places: MentorPlaces | null): boolean {
  return places !== null && places.free > 0;
}

/** Whether accepting leads to a place: an offer holds one since it was made, a request takes one that is free. */
export function hasPlaceFor(direction: InvitationDirection, places: MentorPlaces | null): boolean {
  if (direction === InvitationDirection.REQUEST) return hasFreePlace(places);
  return places !== null && places.mentored < places.capacity;
}
