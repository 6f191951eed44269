import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import type { Part } from '../../kit/layout/Continued.js';
import { ShowMore } from '../../kit/layout/ShowMore.js';
import { MessageLine } from './MessageLine.js';
import { messagesQuery } from './messages.query.js';
import { useNewOnes } from './useNewOnes.js';
import classes from './MessagesPart.module.css';

export function MessagesPart({ after, onMore }: Part) {
  const answer = useAnswer(messagesQuery, { after });
  const newOnes = useNewOnes(answer.data?.viewer?.notifications.nodes);
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={6} />}>
      {({ viewer }) => {
        if (!viewer) return null;
        const { nodes, pageInfo } = viewer.notifications;
        if (nodes.length === 0 && after === null) {
          return (
            <EmptyNotice title={<FormattedMessage id="messages.none" />}>
              <FormattedMessage id="messages.none.hint" />
            </EmptyNotice>
          );
        }
        return (
          <>
            <ul className={classes.messages}>
              {nodes.map((message) => (
                <MessageLine key={message.id} message={message} isNew={newOnes.has(message.id)} />
              ))}
            </ul>
            <ShowMore pageInfo={pageInfo} onMore={onMore} />
          </>
        );
      }}
    </Answered>
  );
}
