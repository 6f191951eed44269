import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import type { Part } from '../../kit/layout/Continued.js';
import { ShowMore } from '../../kit/layout/ShowMore.js';
import { MailLogLine } from './MailLogLine.js';
import { mailLogQuery } from './mailLog.query.js';
import classes from './MailLogPart.module.css';

export function MailLogPart({ after, onMore }: Part) {
  const answer = useAnswer(mailLogQuery, { after });
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={6} />}>
      {({ outboxMails: { nodes, pageInfo } }) => {
        if (nodes.length === 0 && after === null) {
          return (
            <EmptyNotice title={<FormattedMessage id="mailLog.none" />}>
              <FormattedMessage id="mailLog.none.hint" />
            </EmptyNotice>
          );
        }
        return (
          <>
            <ul className={classes.mails}>
              {nodes.map((mail) => (
                <MailLogLine key={mail.id} mail={mail} />
              ))}
            </ul>
            <ShowMore pageInfo={pageInfo} onMore={onMore} />
          </>
        );
      }}
    </Answered>
  );
}
