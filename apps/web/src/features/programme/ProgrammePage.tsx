import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useProgramme, type Programme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { labelsToReviewQuery } from './programme.query.js';
import { ReviewQueue } from './ReviewQueue.js';
import { ReviewSkeleton } from './ReviewSkeleton.js';
import classes from './ProgrammePage.module.css';

/** For those who look after a programme: what waits for them. */
export function ProgrammePage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  return (
    <Page name={intl.formatMessage({ id: 'nav.programme' })}>
      <Waiting key={programme.key} programme={programme} />
    </Page>
  );
}

function Waiting({ programme }: { programme: Programme }) {
  // One page at a time, the oldest first: as these are answered, the next ones come by themselves.
  const [after, setAfter] = useState<string | null>(null);
  const answer = useAnswer(labelsToReviewQuery, { programme: programme.key, after });
  return (
    <Answered answer={answer} skeleton={<ReviewSkeleton />}>
      {(data) => {
        const waiting = data.labelsToReview;
        const next = waiting.pageInfo.hasNextPage ? waiting.pageInfo.endCursor : null;
        return (
          <>
            <PageHead
              over={programme.name}
              title={<FormattedMessage id="review.title" values={{ count: waiting.reviewableCount }} />}
              lead={waiting.nodes.length > 0 && <FormattedMessage id="review.lead" />}
            />
            <ReviewQueue
              key={after}
              waiting={waiting}
              awardsAutomatically={data.programme?.awardsAutomatically ?? false}
            />
            {(after !== null || next !== null) && (
              <div className={classes.pages}>
                {after !== null && (
                  <Button variant="default" onClick={() => setAfter(null)}>
                    <FormattedMessage id="review.oldest" />
                  </Button>
                )}
                {next !== null && (
                  <Button variant="default" onClick={() => setAfter(next)}>
                    <FormattedMessage id="review.next" />
                  </Button>
                )}
              </div>
            )}
            <p className={classes.more}>
              <FormattedMessage id="review.people" values={{ link: (words) => <Link to="/people">{words}</Link> }} />
            </p>
          </>
        );
      }}
    </Answered>
  );
}
