import { MentorshipStatus } from './mentorship.entity.js';

/** An SQL condition, by the name of a row of `mentorship`: the two walk together now. */
export function isUnderWay(mentorship: string): string {
  return `${mentorship}.status = '${MentorshipStatus.ACTIVE}'`;
}

/** They do, or did until the label that they set out for; nobody ended it. */
export function isUnbroken(mentorship: string): string {
  return `${mentorship}.status IN ('${MentorshipStatus.ACTIVE}', '${MentorshipStatus.COMPLETED}')`;
}
