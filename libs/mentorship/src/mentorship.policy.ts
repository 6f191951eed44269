import { firstRefusal, type Refusal } from '@sillage/platform';
import { MentorshipStatus, type Mentorship } from './mentorship.entity.js';
import { mentorshipTexts } from './mentorship.texts.js';

export const goalsAtMost = 10;

/** Either side may end it, note check-ins and set goals while it lasts; for everybody else it is not there. */
export function whyNotMove(personId: string, mentorship: Mentorship): Refusal | null {
  if (!mentorship.isBetween(personId)) {
    return { code: 'NOT_FOUND', subject: { type: 'Mentorship', id: mentorship.id } };
  }
  return mentorship.status === MentorshipStatus.ACTIVE ? null : { code: 'INVALID_TRANSITION' };
}

/** Why a check-in of these days is not noted. @param today in the time zone of who notes it; all days are `YYYY-MM-DD`, which sort as they are */
export function whyNotNote(
  { heldOn, nextOn }: { heldOn: string; nextOn: string | null },
  today: string,
): Refusal | null {
  const code = 'BAD_USER_INPUT';
  return firstRefusal(
    heldOn > today && { code, argumentPath: 'input.heldOn', text: mentorshipTexts.checkInToCome },
    nextOn !== null &&
      nextOn <= heldOn && { code, argumentPath: 'input.nextOn', text: mentorshipTexts.nextCheckInEarlier },
  );
}

/** @param count how many goals there are */
export function whyNotAnotherGoal(count: number): Refusal | null {
  if (count < goalsAtMost) return null;
  const values = { most: goalsAtMost };
  return { code: 'BAD_USER_INPUT', argumentPath: 'input.title', text: mentorshipTexts.goalsAtMost, values };
}
