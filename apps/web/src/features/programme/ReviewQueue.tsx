import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import type { ToReview } from './programme.query.js';
import { ReviewCard } from './ReviewCard.js';
import { queueOf, type AnsweredReview } from './reviewQueue.js';
import classes from './ReviewQueue.module.css';

interface ReviewQueueProps {
  waiting: ToReview;
  awardsAutomatically: boolean;
}

export function ReviewQueue({ waiting, awardsAutomatically }: ReviewQueueProps) {
  const intl = useIntl();
  const [answered, setAnswered] = useState<AnsweredReview[]>([]);
  const rows = queueOf(waiting.nodes, answered);

  if (rows.length === 0) {
    return (
      <EmptyNotice title={<FormattedMessage id="review.none" />}>
        <FormattedMessage id={awardsAutomatically ? 'review.none.automatic' : 'review.none.hint'} />
      </EmptyNotice>
    );
  }
  return (
    <ul className={classes.queue} aria-label={intl.formatMessage({ id: 'review.queue' })}>
      {rows.map(({ key, review, outcome }) => (
        <li key={key}>
          <ReviewCard
            review={review}
            outcome={outcome}
            onAnswered={(given) => setAnswered((before) => [...before, { review, outcome: given }])}
          />
        </li>
      ))}
    </ul>
  );
}
