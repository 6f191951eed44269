import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../kit/time/Day.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { PersonLine } from '../../kit/people/PersonLine.js';
import { personDetail } from '../../kit/people/personDetail.js';
import { Status } from '../../kit/feedback/Status.js';
import { Surface } from '../../kit/layout/Surface.js';
import { CriteriaList } from '../journey/CriteriaList.js';
import type { Review } from './programme.query.js';
import { ReviewActs } from './ReviewActs.js';
import type { ReviewOutcome } from './reviewQueue.js';
import classes from './ReviewCard.module.css';

interface ReviewCardProps {
  review: Review;
  /** What became of it in this visit. */
  outcome: ReviewOutcome | null;
  onAnswered(this: void, outcome: ReviewOutcome): void;
}

export function ReviewCard({ review, outcome, onAnswered }: ReviewCardProps) {
  const intl = useIntl();
  const { person, label, submittedAt, sendBacks } = review;
  const values = { name: person.displayName, level: label.level.name };
  return (
    <Surface>
      <article className={classes.card} aria-label={intl.formatMessage({ id: 'review.card' }, values)}>
        <PersonLine person={person} detail={personDetail(intl, person)} />
        {outcome === null && (
          <>
            <p className={classes.facts}>
              <Status tone="accent">{label.level.name}</Status>
              <span>
                <FormattedMessage id="review.handedIn" values={{ day: <Day value={submittedAt} short /> }} />
              </span>
            </p>
            <CriteriaList progress={review.progress} />
            {sendBacks.length > 0 && (
              <ul className={classes.before}>
                {sendBacks.map(({ at, reason }) => (
                  <li key={at}>
                    <FormattedMessage id="review.sentBackBefore" values={{ day: <Day value={at} short />, reason }} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        {outcome !== null ? (
          <Outcome>
            <FormattedMessage id={`review.done.${outcome}`} values={values} />
          </Outcome>
        ) : review.viewerMayReview ? (
          <ReviewActs review={review} onAnswered={onAnswered} />
        ) : (
          <p className={classes.facts}>
            <FormattedMessage id="review.own" />
          </p>
        )}
      </article>
    </Surface>
  );
}
