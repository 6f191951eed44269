import type { Review } from './programme.query.js';

export type ReviewOutcome = 'awarded' | 'sent-back';

export interface AnsweredReview {
  review: Review;
  outcome: ReviewOutcome;
}

export interface QueueRow {
  key: string;
  review: Review;
  /** What became of it in this visit. */
  outcome: ReviewOutcome | null;
}

/** What waits, and in its place what was just answered, so that each row tells what became of it; in the server's order. */
export function queueOf(waiting: readonly Review[], answered: readonly AnsweredReview[]): QueueRow[] {
  const outcomes = new Map(answered.map(({ review, outcome }) => [keyOf(review), outcome]));
  return [...waiting.filter((review) => !outcomes.has(keyOf(review))), ...answered.map(({ review }) => review)]
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((review) => ({ key: keyOf(review), review, outcome: outcomes.get(keyOf(review)) ?? null }));
}

/** A label that was sent back and handed in again waits anew. */
function keyOf({ label, submittedAt }: Review): string {
  return `${label.id} ${submittedAt}`;
}

/** Who waits longest comes first. */
function placeOf({ label, submittedAt }: Review): string {
  return `${submittedAt} ${label.id}`;
}
