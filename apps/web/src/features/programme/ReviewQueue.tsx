import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import type { Review, ToReview } from './programme.query.js';
import { ReviewCard, type ReviewOutcome } from './ReviewCard.js';
import classes from './ReviewQueue.module.css';

interface ReviewQueueProps {
  waiting: ToReview;
  awardsAutomatically: boolean;
}

interface AnsweredReview {
  review: Review;
  outcome: ReviewOutcome;
}

/** What waits, and in its place what was just answered, so that each row tells what became of it. */
export function ReviewQueue({ waiting, awardsAutomatically }: ReviewQueueProps) {
  const intl = useIntl();
  const [answered, setAnswered] = useState<AnsweredReview[]>([]);
  const outcomes = new Map(answered.map(({ review, outcome }) => [keyOf(review), outcome]));
  const shown = [
    ...waiting.nodes.filter((review) => !outcomes.has(keyOf(review))),
    ...answered.map(({ review }) => review),
  ].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

  if (shown.length === 0) {
    return (
      <EmptyNotice title={<FormattedMessage id="review.none" />}>
        <FormattedMessage id={awardsAutomatically ? 'review.none.automatic' : 'review.none.hint'} />
      </EmptyNotice>
    );
  }
  return (
    <ul className={classes.queue} aria-label={intl.formatMessage({ id: 'review.queue' })}>
      {shown.map((review) => (
        <li key={keyOf(review)}>
          <ReviewCard
            review={review}
            outcome={outcomes.get(keyOf(review)) ?? null}
            onAnswered={(outcome) => setAnswered((before) => [...before, { review, outcome }])}
          />
        </li>
      ))}
    </ul>
  );
}

/** A label that was sent back and handed in again waits anew. */
function keyOf({ label, submittedAt }: Review): string {
  return `${label.id} ${submittedAt}`;
}

/** The order in which the server tells them. */
function placeOf({ label, submittedAt }: Review): string {
  return `${submittedAt} ${label.id}`;
}
