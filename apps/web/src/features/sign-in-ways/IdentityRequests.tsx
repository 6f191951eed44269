import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { Continued, type Part } from '../../kit/layout/Continued.js';
import { Section } from '../../kit/layout/Section.js';
import { ShowMore } from '../../kit/layout/ShowMore.js';
import type { RequestOutcome } from './IdentityRequestAnswer.js';
import { IdentityRequestCard } from './IdentityRequestCard.js';
import { identityRequestsQuery } from './signInWays.query.js';
import classes from './SignInWays.module.css';

type AnsweredRequest = { name: string; outcome: RequestOutcome };

/** People with a role who came through a provider for the first time. */
export function IdentityRequests() {
  // They are gone from the list by then.
  const [answered, setAnswered] = useState<AnsweredRequest | null>(null);
  return (
    <Section
      title={<FormattedMessage id="identityRequests.title" />}
      lead={<FormattedMessage id="identityRequests.lead" />}
    >
      {answered && (
        <Outcome key={answered.name + answered.outcome}>
          <FormattedMessage id={`identityRequests.done.${answered.outcome}`} values={{ name: answered.name }} />
        </Outcome>
      )}
      <Continued>{(part) => <RequestsPart {...part} onAnswered={setAnswered} />}</Continued>
    </Section>
  );
}

function RequestsPart({
  after,
  onMore,
  onAnswered,
}: Part & { onAnswered(this: void, answered: AnsweredRequest): void }) {
  const answer = useAnswer(identityRequestsQuery, { after });
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={2} />}>
      {({ identityRequests: { nodes, pageInfo } }) =>
        nodes.length === 0 && after === null ? (
          <p className={classes.words}>
            <FormattedMessage id="identityRequests.none" />
          </p>
        ) : (
          <>
            <ul className={classes.requests}>
              {nodes.map((request) => (
                <li key={request.id}>
                  <IdentityRequestCard
                    request={request}
                    onAnswered={(outcome) => onAnswered({ name: request.person.displayName, outcome })}
                  />
                </li>
              ))}
            </ul>
            <ShowMore pageInfo={pageInfo} onMore={onMore} />
          </>
        )
      }
    </Answered>
  );
}
