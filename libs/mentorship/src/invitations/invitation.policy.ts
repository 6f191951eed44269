import { firstRefusal, type Refusal, type Subject } from '@sillage/platform';
import type { AsMentee, AsMentor, Circumstances } from '../circumstances.js';
import { InvitationDirection, InvitationStatus, type Invitation } from './invitation.entity.js';
import { hasFreePlace, hasPlaceFor } from '../mentor-capacity.js';
import { mentorshipTexts } from '../mentorship.texts.js';

export const invitationMoves = ['accept', 'decline', 'cancel'] as const;
export type InvitationMove = (typeof invitationMoves)[number];

/**
 * Why a person may not make a move on an invitation. Nobody but the two learns that it exists; the receiver answers,
 * the sender takes it back.
 */
export function whyNotMove(personId: string, move: InvitationMove, invitation: Invitation, now: Date): Refusal | null {
  const subject: Subject = { type: 'Invitation', id: invitation.id };
  const isSender = personId === invitation.senderId;
  if (!isSender && personId !== invitation.receiverId) return { code: 'NOT_FOUND', subject };
  if (isSender !== (move === 'cancel')) {
    const text = isSender ? mentorshipTexts.notYoursToAnswer : mentorshipTexts.notYoursToCancel;
    return { code: 'FORBIDDEN', text, subject };
  }
  const status = invitation.statusAt(now);
  if (status === InvitationStatus.EXPIRED) return { code: 'INVITATION_EXPIRED' };
  return status === InvitationStatus.PENDING ? null : { code: 'INVALID_TRANSITION' };
}

/** Why those two can be no pair, whoever of them asks. @param here those of them who are with the company */
export function whyNotColleagues(personId: string, askedId: string, here: ReadonlySet<string>): Refusal | null {
  const argumentPath = 'input.personId';
  return firstRefusal(
    personId === askedId && { code: 'SELF_SPONSORSHIP', argumentPath },
    !here.has(personId) && { code: 'UNAUTHENTICATED' },
    !here.has(askedId) && { code: 'NOT_FOUND', text: mentorshipTexts.unknownColleague, argumentPath },
  );
}

/**
 * Why the one may not ask the other. The database holds the same rules against the race of two; here they get their
 * words, and an order in which a refusal says nothing of a colleague that the asker could not know.
 */
export function whyNotAsk(direction: InvitationDirection, circumstances: Circumstances): Refusal | null {
  return direction === InvitationDirection.OFFER ? whyNotOffer(circumstances) : whyNotRequest(circumstances);
}

/** Why somebody mentors nobody at present, places apart. */
export function whyNotMentor({ labelled, active }: AsMentor): Refusal | null {
  return firstRefusal(
    !labelled && { code: 'MENTOR_NOT_LABELLED' },
    !active && { code: 'NOT_ENROLLED', text: mentorshipTexts.pausedMentor },
  );
}

/** Why somebody asks nobody to be their mentor at present. */
export function whyNotLookForMentor({ enrolled, mentored }: AsMentee): Refusal | null {
  return firstRefusal(
    !enrolled && { code: 'NOT_ENROLLED', text: mentorshipTexts.enrolFirst },
    mentored && { code: 'MENTEE_ALREADY_MENTORED', text: mentorshipTexts.youHaveAMentor },
  );
}

/** Whoever left the company meanwhile has nothing pending any more, as soon as the news of it were heard. */
export function whyNotBothHere(
  personId: string,
  { mentorId, menteeId }: Invitation,
  here: ReadonlySet<string>,
): Refusal | null {
  return firstRefusal(
    !here.has(personId) && { code: 'UNAUTHENTICATED' },
    !here.has(mentorId) && { code: 'NOT_ENROLLED', text: mentorshipTexts.mentorNotThereNow },
    !here.has(menteeId) && { code: 'NOT_ENROLLED', text: mentorshipTexts.menteeNotThereNow },
  );
}

/** What has changed since the invitation was made; the receiver reads these words. */
export function whyNotAccept(
  direction: InvitationDirection,
  { mentor, mentee, wouldCloseARing }: Circumstances,
): Refusal | null {
  const isOffer = direction === InvitationDirection.OFFER;
  return firstRefusal(
    !mentor.labelled && { code: 'MENTOR_NOT_LABELLED' },
    !mentor.active && {
      code: 'NOT_ENROLLED',
      text: isOffer ? mentorshipTexts.mentorNotThereNow : mentorshipTexts.pausedMentor,
    },
    !isOffer && !mentee.enrolled && { code: 'NOT_ENROLLED', text: mentorshipTexts.menteeNotThereNow },
    mentee.mentored && {
      code: 'MENTEE_ALREADY_MENTORED',
      text: isOffer ? mentorshipTexts.youHaveAMentor : undefined,
    },
    !hasPlaceFor(direction, mentor.places) && {
      code: 'MENTOR_AT_CAPACITY',
      text: isOffer ? undefined : mentorshipTexts.yourPlacesAreTaken,
    },
    wouldCloseARing && { code: 'LINEAGE_CYCLE' },
  );
}

function whyNotOffer({ mentor, mentee, pendingBetweenThem, wouldCloseARing }: Circumstances): Refusal | null {
  return firstRefusal(
    whyNotMentor(mentor),
    pendingBetweenThem && { code: 'INVITATION_PENDING_ALREADY' },
    // A place first: without one, nobody can go through colleagues and learn who has a mentor.
    !hasFreePlace(mentor.places) && { code: 'MENTOR_AT_CAPACITY' },
    wouldCloseARing && { code: 'LINEAGE_CYCLE' },
    mentee.mentored && { code: 'MENTEE_ALREADY_MENTORED' },
  );
}

function whyNotRequest({ mentor, mentee, pendingBetweenThem, wouldCloseARing }: Circumstances): Refusal | null {
  return firstRefusal(
    whyNotLookForMentor(mentee),
    pendingBetweenThem && { code: 'INVITATION_PENDING_ALREADY' },
    // One answer for who has no label and for who does not want to be seen with it.
    (!mentor.labelled || !mentor.visible) && { code: 'MENTOR_NOT_LABELLED', text: mentorshipTexts.notShownAsChampion },
    !mentor.active && { code: 'MENTOR_AT_CAPACITY', text: mentorshipTexts.mentorNotThereNow },
    wouldCloseARing && { code: 'LINEAGE_CYCLE' },
    !hasFreePlace(mentor.places) && { code: 'MENTOR_AT_CAPACITY' },
  );
}
