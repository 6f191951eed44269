import type { Invitation, MentoringAnswer, Mentorship } from './mentoring.query.js';

/** The viewer's part in the chains of a programme, sorted by what they may do about it. */
export interface Mentoring {
  /** Others' offers and requests, to answer. */
  toAnswer: Invitation[];
  /** An accepted offer changes nothing else then. */
  enrolled: boolean;
  /** My own, to wait for or to take back. */
  sent: Invitation[];
  mentorship: Mentorship | null;
  mentees: Mentorship[];
  mayInvite: boolean;
  seatsLeft: number;
  mayAsk: boolean;
}

export function mentoringOf(answer: MentoringAnswer): Mentoring {
  const me = answer.viewer?.person.id;
  const enrolment = answer.viewer?.person.enrolment;
  const sentByMe = (one: Invitation) => (one.direction === 'OFFER' ? one.mentor.id === me : one.mentee.id === me);
  const sent = answer.invitations.filter(sentByMe);
  const mentees = answer.mentorships.filter((one) => one.mentor.id === me && one.status !== 'ENDED');
  const mine = answer.mentorships.filter((one) => one.mentee.id === me && one.status !== 'ENDED');
  const mentorship = mine.find((one) => one.status === 'ACTIVE') ?? mine[0] ?? null;
  const taken =
    mentees.filter((one) => one.status === 'ACTIVE').length + sent.filter((one) => one.direction === 'OFFER').length;
  const active = enrolment?.status === 'ACTIVE';
  const seatsLeft = Math.max(0, (answer.programme?.mentorCapacity ?? 0) - taken);
  return {
    toAnswer: answer.invitations.filter((one) => !sentByMe(one)),
    enrolled: active,
    sent,
    mentorship,
    mentees,
    mayInvite: active && enrolment.label !== null,
    seatsLeft,
    mayAsk: active && !enrolment.founder && mentorship === null && enrolment.label === null,
  };
}
