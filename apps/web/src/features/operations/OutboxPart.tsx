import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { OutboxLine } from './OutboxLine.js';
import { outboxQuery } from './outbox.query.js';
import classes from './OutboxPart.module.css';

interface OutboxPartProps {
  after: string | null;
  onMore: ((cursor: string) => void) | undefined;
}

export function OutboxPart({ after, onMore }: OutboxPartProps) {
  const answer = useAnswer(outboxQuery, { after });
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={6} />}>
      {({ outboxMails: { nodes, pageInfo } }) => {
        const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        if (nodes.length === 0 && after === null) {
          return (
            <EmptyNotice title={<FormattedMessage id="outbox.none" />}>
              <FormattedMessage id="outbox.none.hint" />
            </EmptyNotice>
          );
        }
        return (
          <>
            <ul className={classes.mails}>
              {nodes.map((mail) => (
                <OutboxLine key={mail.id} mail={mail} />
              ))}
            </ul>
            {next && onMore && (
              <Button variant="default" mt="md" onClick={() => onMore(next)}>
                <FormattedMessage id="action.showMore" />
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
