import type { Invitation, MentoringAnswer, Mentorship } from './mentoring.query.js';

/** Why somebody without a mentor looks for another one, and whom they had in mind before. */
export interface LookAgain {
  why: 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'ENDED';
  name: string;
}

/** The viewer's part in the chains of a programme, sorted by what they may do about it. */
export interface Mentoring {
  /** Others' offers and requests, to answer. */
  toAnswer: Invitation[];
  /** What accepting an offer does besides: nothing for whoever takes part. */
  acceptingAlso: 'enrols' | 'resumes' | null;
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
  mayInvite: boolean;
  seatsLeft: number;
  /** What the API lets them do; a founder needs nobody ahead. */
  mayAsk: boolean;
  /** With the label, nobody has to: it is offered in a quiet place. */
  needsMentor: boolean;
  lookAgain: LookAgain | null;
}

export function mentoringOf(answer: MentoringAnswer): Mentoring {
  const me = answer.viewer?.person.id;
  const enrolment = answer.viewer?.person.enrolment;
  const pending = answer.invitations.filter(({ status }) => status === 'PENDING');
  const sent = pending.filter((one) => isSentBy(one, me));
  const toAnswer = pending.filter((one) => !isSentBy(one, me));
  const asMentor = answer.mentorships.filter((one) => one.mentor.id === me);
  const asMentee = answer.mentorships.filter((one) => one.mentee.id === me);
  const mentorship =
    asMentee.find(({ status }) => status === 'ACTIVE') ?? asMentee.find(({ status }) => status === 'COMPLETED') ?? null;
  const mentees = asMentor.filter(({ status }) => status === 'ACTIVE');
  const active = enrolment?.status === 'ACTIVE';
  const mentorPaused = mentorship?.status === 'ACTIVE' && mentorship.mentorPaused;
  const mayAsk = active && !enrolment.founder && (mentorship?.status !== 'ACTIVE' || mentorPaused);
  const needsMentor = mayAsk && enrolment.label === null && mentorship === null;
  const waits = sent.some(({ direction }) => direction === 'REQUEST') || toAnswer.some((one) => one.mentee.id === me);
  return {
    toAnswer,
    acceptingAlso: active ? null : enrolment?.status === 'PAUSED' ? 'resumes' : 'enrols',
    sent,
    mentorship,
    mentorPaused,
    mentees,
    past: answer.mentorships.filter((one) => one.status !== 'ACTIVE' && one !== mentorship),
    completed: asMentor.filter(({ status }) => status === 'COMPLETED').length,
    mayInvite: active && enrolment.label !== null,
    seatsLeft: seatsLeftOf(answer.programme?.mentorCapacity ?? 0, mentees, sent),
    mayAsk,
    needsMentor,
    lookAgain: needsMentor && !waits ? lookAgainAfter(asMentee[0], lastRequestOf(answer, me)) : null,
  };
}

/** An offer is the mentor's, a request the mentee's. */
function isSentBy({ direction, mentor, mentee }: Invitation, personId: string | undefined): boolean {
  return (direction === 'OFFER' ? mentor.id : mentee.id) === personId;
}

function seatsLeftOf(capacity: number, mentees: Mentorship[], sent: Invitation[]): number {
  return Math.max(0, capacity - mentees.length - sent.filter(({ direction }) => direction === 'OFFER').length);
}

/** Both lists come newest first. */
function lastRequestOf(answer: MentoringAnswer, me: string | undefined): Invitation | undefined {
  return answer.invitations.find((one) => one.direction === 'REQUEST' && one.mentee.id === me);
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
