import type { Mentorship, PersonInMentoring } from '../mentoring.query.js';

interface Past {
  /** With whom I walked. */
  other: PersonInMentoring;
  words: 'mentoring.past.mentee' | 'mentoring.past.mentor';
}

/** A mentorship that is over, as I look back at it. */
export function pastOf({ mentor, mentee }: Pick<Mentorship, 'mentor' | 'mentee'>, me: string): Past {
  return mentor.id === me
    ? { other: mentee, words: 'mentoring.past.mentee' }
    : { other: mentor, words: 'mentoring.past.mentor' };
}
