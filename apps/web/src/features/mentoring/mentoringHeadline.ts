import type { MessageId } from '../../i18n/catalogue.js';
import type { Mentoring } from './mentoring.js';

export interface MentoringHeadline {
  title: { id: MessageId; values?: Record<string, string | number> };
  lead: MessageId | null;
}

/** What mentoring is for me now: what waits for my answer comes before what I wait for, and that before what is. */
export function mentoringHeadline(mentoring: Mentoring): MentoringHeadline {
  const { toAnswer, sent, mentees, completed, mayInvite, mentorship, mentorPaused, needsMentor } = mentoring;
  const answerable = toAnswer.filter(({ viewerMayAccept }) => viewerMayAccept);
  const [first] = answerable;
  if (first) {
    const isOffer = first.direction === 'OFFER';
    const name = (isOffer ? first.mentor : first.mentee).displayName;
    const others = answerable.filter(({ direction }) => direction === first.direction).length - 1;
    return {
      title: { id: isOffer ? 'mentoring.title.offer' : 'mentoring.title.request', values: { name, others } },
      lead: 'mentoring.toAnswer.lead',
    };
  }
  if (mentorPaused && mentorship) {
    return plain('mentoring.title.paused', { name: mentorship.mentor.givenName });
  }
  const request = sent.find(({ direction }) => direction === 'REQUEST');
  if (needsMentor && request) {
    const { title } = plain('mentoring.title.waiting', { name: request.mentor.givenName });
    return { title, lead: 'mentoring.title.waiting.lead' };
  }
  if (mentees.length > 0) return plain('mentoring.title.mentees', { count: mentees.length });
  if (completed > 0) return plain('mentoring.title.completed', { count: completed });
  if (mayInvite) return plain('mentoring.title.mayInvite');
  if (needsMentor) return plain('mentoring.title.mayAsk');
  return plain(mentorship ? 'mentoring.title.mentored' : 'mentoring.title.plain');
}

function plain(id: MessageId, values?: Record<string, string | number>): MentoringHeadline {
  return { title: { id, values }, lead: null };
}
