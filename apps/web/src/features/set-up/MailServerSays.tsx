import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { Status } from '../../kit/feedback/Status.js';
import { mailServerQuery } from './setUp.query.js';

/** Whether the mail server answers now, in the words of the checks. */
export function MailServerSays() {
  const answer = useAnswer(mailServerQuery, {});
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={1} />}>
      {({ operations: { mail } }) =>
        mail.map(({ state, message }) => (
          <Status key={message} tone={state === 'OK' ? 'good' : 'warn'} {...(state === 'OK' && { sign: 'check' })}>
            {message}
          </Status>
        ))
      }
    </Answered>
  );
}
