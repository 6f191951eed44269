import { MentorshipStatus } from './mentorship.entity.js';

/** An SQL condition, by the name of a row of `mentorship`: the two walk together now. */
export function isUnderWay(mentorship: string): string {
  return `${mentorship}.status = '${MentorshipStatus.ACTIVE}'`;
}

/** They do, or did at least until the label that they set out for; nobody ended it before. */
export function isUnbroken(mentorship: string): string {
  return `(${mentorship}.status IN ('${MentorshipStatus.ACTIVE}', '${MentorshipStatus.COMPLETED}')
    OR ${mentorship}.ended_at >= (SELECT reached.first_labelled_at FROM enrolment reached
      WHERE reached.programme_id = ${mentorship}.programme_id AND reached.person_id = ${mentorship}.mentee_id))`;
}

/**
 * When the two who walk together have gone on for as long as the programme says after the mentee's first label, or after
 * they began, if that was later; null before the label. By rows of `mentorship`, of `programme` and of the mentee's `enrolment`.
 */
export function completesAt({ mentorship, programme, mentee }: Record<'mentorship' | 'programme' | 'mentee', string>) {
  return `(CASE WHEN ${mentee}.first_labelled_at IS NOT NULL
    THEN greatest(${mentee}.first_labelled_at, ${mentorship}.started_at) + ${programme}.companion_days * interval '1 day' END)`;
}
