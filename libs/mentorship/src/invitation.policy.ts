import { DomainError, type Subject, type Text } from '@sillage/platform';
import { InvitationDirection, InvitationStatus, type Invitation } from './invitation.entity.js';
import { mentorshipTexts } from './mentorship.texts.js';

export const invitationMoves = ['accept', 'decline', 'cancel'] as const;
export type InvitationMove = (typeof invitationMoves)[number];

/** What is known of the two when one of them asks the other. */
export type Circumstances = {
  mentor: { labelled: boolean; active: boolean; visible: boolean; freePlaces: number };
  mentee: { enrolled: boolean; mentored: boolean };
  pendingBetweenThem: boolean;
  /** The mentee is above the mentor in the lineage. */
  wouldCloseARing: boolean;
};

/**
 * Whether a person may make a move on an invitation. Nobody but the two learns that it exists; the receiver answers,
 * the sender takes it back.
 */
export function assertMove(personId: string, move: InvitationMove, invitation: Invitation, now: Date): void {
  const subject: Subject = { type: 'Invitation', id: invitation.id };
  const isSender = personId === invitation.senderId;
  if (!isSender && personId !== invitation.receiverId) throw new DomainError('NOT_FOUND', { subject });
  if (isSender !== (move === 'cancel')) {
    const text = isSender ? mentorshipTexts.notYoursToAnswer : mentorshipTexts.notYoursToCancel;
    throw new DomainError('FORBIDDEN', { text, subject });
  }
  const status = invitation.statusAt(now);
  if (status === InvitationStatus.EXPIRED) throw new DomainError('INVITATION_EXPIRED');
  if (status !== InvitationStatus.PENDING) throw new DomainError('INVALID_TRANSITION');
}

/**
 * Whether the one may ask the other. The database holds the same rules against the race of two; here they get their
 * words, and an order in which a refusal says nothing of a colleague that the asker could not know.
 */
export function assertMayAsk(direction: InvitationDirection, circumstances: Circumstances): void {
  if (direction === InvitationDirection.OFFER) assertMayOffer(circumstances);
  else assertMayRequest(circumstances);
}

/** Whoever left the company meanwhile has nothing pending any more, as soon as the news of it were heard. */
export function assertBothHere(personId: string, { mentorId, menteeId }: Invitation, here: ReadonlySet<string>): void {
  if (!here.has(personId)) throw new DomainError('UNAUTHENTICATED');
  refuseIf(!here.has(mentorId), 'NOT_ENROLLED', mentorshipTexts.mentorNotThereNow);
  refuseIf(!here.has(menteeId), 'NOT_ENROLLED', mentorshipTexts.menteeNotThereNow);
}

/** What has changed since the invitation was made; the receiver reads these words. */
export function assertMayAccept(
  direction: InvitationDirection,
  { mentor, mentee, wouldCloseARing }: Circumstances,
): void {
  refuseIf(!mentor.labelled, 'MENTOR_NOT_LABELLED');
  if (direction === InvitationDirection.OFFER) {
    refuseIf(!mentor.active, 'NOT_ENROLLED', mentorshipTexts.mentorNotThereNow);
    refuseIf(mentee.mentored, 'MENTEE_ALREADY_MENTORED', mentorshipTexts.youHaveAMentor);
  } else {
    refuseIf(!mentor.active, 'NOT_ENROLLED', mentorshipTexts.pausedMentor);
    refuseIf(!mentee.enrolled, 'NOT_ENROLLED', mentorshipTexts.menteeNotThereNow);
    refuseIf(mentee.mentored, 'MENTEE_ALREADY_MENTORED');
    refuseIf(mentor.freePlaces <= 0, 'MENTOR_AT_CAPACITY', mentorshipTexts.yourPlacesAreTaken);
  }
  refuseIf(wouldCloseARing, 'LINEAGE_CYCLE');
}

function assertMayOffer({ mentor, mentee, pendingBetweenThem, wouldCloseARing }: Circumstances): void {
  refuseIf(!mentor.labelled, 'MENTOR_NOT_LABELLED');
  refuseIf(!mentor.active, 'NOT_ENROLLED', mentorshipTexts.pausedMentor);
  refuseIf(pendingBetweenThem, 'INVITATION_PENDING_ALREADY');
  // A place first: without one, nobody can go through colleagues and learn who has a mentor.
  refuseIf(mentor.freePlaces <= 0, 'MENTOR_AT_CAPACITY');
  refuseIf(wouldCloseARing, 'LINEAGE_CYCLE');
  refuseIf(mentee.mentored, 'MENTEE_ALREADY_MENTORED');
}

function assertMayRequest({ mentor, mentee, pendingBetweenThem, wouldCloseARing }: Circumstances): void {
  refuseIf(!mentee.enrolled, 'NOT_ENROLLED', mentorshipTexts.enrolFirst);
  refuseIf(mentee.mentored, 'MENTEE_ALREADY_MENTORED', mentorshipTexts.youHaveAMentor);
  refuseIf(pendingBetweenThem, 'INVITATION_PENDING_ALREADY');
  // One answer for who has no label and for who does not want to be seen with it.
  refuseIf(!mentor.labelled || !mentor.visible, 'MENTOR_NOT_LABELLED', mentorshipTexts.notShownAsChampion);
  refuseIf(!mentor.active, 'MENTOR_AT_CAPACITY', mentorshipTexts.mentorNotThereNow);
  refuseIf(wouldCloseARing, 'LINEAGE_CYCLE');
  refuseIf(mentor.freePlaces <= 0, 'MENTOR_AT_CAPACITY');
}

function refuseIf(wrong: boolean, code: ConstructorParameters<typeof DomainError>[0], text?: Text): void {
  if (wrong) throw new DomainError(code, { text });
}
