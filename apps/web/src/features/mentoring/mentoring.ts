import type { Invitation, MentoringAnswer, Mentorship } from './mentoring.query.js';

/** Why somebody without a mentor looks for another one, and whom they had in mind before. */
export interface LookAgain {
  why: 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'ENDED';
  name: string;
}

/** The viewer's part in the chains of a programme, sorted by what they may do about it. */
export interface Mentoring {
  /** Others' offers and requests, to answer; those that can only be declined come last. */
  toAnswer: Invitation[];
  /** I take a pause, which accepting an offer ends. */
  onPause: boolean;
  /** My own, to wait for or to take back. */
  sent: Invitation[];
  /** With my mentor; also the one that led to the label. */
  mentorship: Mentorship | null;
  /** Who accompanies me now takes a pause: I may wait, or look for another one. */
  mentorPaused: boolean;
  /** With those whom I accompany now. */
  mentees: Mentorship[];
  past: Mentorship[];
  /** How many got the label beside me. */
  completed: number;
  /** How many more colleagues I could accompany; null for whoever accompanies nobody now. */
  freePlaces: number | null;
  mayInvite: boolean;
  mayAsk: boolean;
  /** Whoever does not need one finds it in a quiet place. */
  needsMentor: boolean;
  lookAgain: LookAgain | null;
}

export function mentoringOf(answer: MentoringAnswer): Mentoring {
  const me = answer.viewer?.person.id;
  const enrolment = answer.viewer?.person.enrolment;
  const pending = answer.invitations.filter(({ status }) => status === 'PENDING');
  const sent = pending.filter(({ sentByViewer }) => sentByViewer);
  const toAnswer = pending
    .filter(({ sentByViewer }) => !sentByViewer)
    .toSorted((a, b) => Number(b.viewerMayAccept) - Number(a.viewerMayAccept));
  const asMentor = answer.mentorships.filter((one) => one.mentor.id === me);
  const asMentee = answer.mentorships.filter((one) => one.mentee.id === me);
  const mentorship =
    asMentee.find(({ status }) => status === 'ACTIVE') ?? asMentee.find(({ status }) => status === 'COMPLETED') ?? null;
  const needsMentor = enrolment?.needsMentor ?? false;
  const waits =
    sent.some(({ direction }) => direction === 'REQUEST') || toAnswer.some((one) => one.direction === 'OFFER');
  return {
    toAnswer,
    onPause: enrolment?.status === 'PAUSED',
    sent,
    mentorship,
    mentorPaused: mentorship?.mentorPaused ?? false,
    mentees: asMentor.filter(({ status }) => status === 'ACTIVE'),
    past: answer.mentorships.filter((one) => one.status !== 'ACTIVE' && one !== mentorship),
    completed: asMentor.filter(({ status }) => status === 'COMPLETED').length,
    freePlaces: enrolment?.freePlaces ?? null,
    mayInvite: enrolment?.viewerMayInvite ?? false,
    mayAsk: enrolment?.viewerMayAskForMentor ?? false,
    needsMentor,
    lookAgain: needsMentor && !waits ? lookAgainAfter(asMentee[0], lastRequestOf(answer)) : null,
  };
}

/** Both lists come newest first. */
function lastRequestOf({ invitations }: MentoringAnswer): Invitation | undefined {
  return invitations.find(({ direction, sentByViewer }) => direction === 'REQUEST' && sentByViewer);
}

/** Whichever came last: a request that led nowhere, or a mentorship that ended. */
function lookAgainAfter(last: Mentorship | undefined, request: Invitation | undefined): LookAgain | null {
  if (request && request.status !== 'ACCEPTED' && request.status !== 'PENDING') {
    if (!last?.endedAt || request.createdAt > last.endedAt) {
      return { why: request.status, name: request.mentor.givenName };
    }
  }
  return last?.status === 'ENDED' ? { why: 'ENDED', name: last.mentor.givenName } : null;
}
