import type { Review, ToReview } from '../src/features/programme/programme.query.js';
import { criterion } from './given-journey.js';
import { givenPerson, inDays } from './given-people.js';

export function givenReview(displayName: string, facts: Partial<Review> = {}): Review {
  const person = givenPerson(displayName);
  return {
    label: { id: `label-of-${person.id}`, level: { key: 'champion', name: 'Champion' } },
    person,
    submittedAt: inDays(-3),
    viewerMayReview: true,
    sendBacks: [],
    progress: [criterion('SESSIONS_ATTENDED', 1)],
    ...facts,
  };
}

/** @param reviewableCount how many wait for the viewer, on all pages */
export function givenQueue(nodes: Review[], reviewableCount = nodes.length): ToReview {
  return { reviewableCount, pageInfo: { hasNextPage: reviewableCount > nodes.length, endCursor: 'here' }, nodes };
}
