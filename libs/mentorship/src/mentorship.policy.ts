import { badInput, DomainError } from '@sillage/platform';
import { MentorshipStatus, type Mentorship } from './mentorship.entity.js';
import { mentorshipTexts } from './mentorship.texts.js';

export const GOALS_AT_MOST = 10;

/** Either side may end it, note check-ins and set goals while it lasts; for everybody else it is not there. */
export function assertMove(personId: string, mentorship: Mentorship): void {
  if (!mentorship.isBetween(personId)) {
    throw new DomainError('NOT_FOUND', { subject: { type: 'Mentorship', id: mentorship.id } });
  }
  if (mentorship.status !== MentorshipStatus.ACTIVE) throw new DomainError('INVALID_TRANSITION');
}

/** @param today in the time zone of who notes it; all days are `YYYY-MM-DD`, which sort as they are */
export function assertCheckIn({ heldOn, nextOn }: { heldOn: string; nextOn: string | null }, today: string): void {
  if (heldOn > today) throw badInput('input.heldOn', mentorshipTexts.checkInToCome);
  if (nextOn !== null && nextOn <= heldOn) throw badInput('input.nextOn', mentorshipTexts.nextCheckInEarlier);
}

export function assertRoomForAGoal(count: number): void {
  if (count >= GOALS_AT_MOST) {
    throw badInput('input.title', mentorshipTexts.goalsAtMost, { most: GOALS_AT_MOST });
  }
}
