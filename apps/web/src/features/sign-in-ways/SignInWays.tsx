import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { Surface } from '../../kit/layout/Surface.js';
import { Status } from '../../kit/feedback/Status.js';
import { AnotherProvider } from './AnotherProvider.js';
import { ProviderCard } from './ProviderCard.js';
import { signInWaysQuery } from './signInWays.query.js';
import classes from './SignInWays.module.css';

/** What is configured, tested by one press, and what to set otherwise. It stands on a page, and in the first hour. */
export function SignInWays() {
  const answer = useAnswer(signInWaysQuery, {});
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={6} />}>
      {({ signInWays: { local, providers, redirectUriPattern } }) => (
        <div className={classes.ways}>
          {providers.map((provider) => (
            <ProviderCard key={provider.name} provider={provider} />
          ))}
          <Surface
            title={<FormattedMessage id="signInWays.local" />}
            aside={
              <Status tone={local ? 'good' : 'quiet'} {...(local && { sign: 'check' })}>
                <FormattedMessage id={local ? 'signInWays.open' : 'signInWays.closed'} />
              </Status>
            }
          >
            <p className={classes.words}>
              <FormattedMessage
                id={local ? 'signInWays.local.open' : 'signInWays.local.closed'}
                values={{ variable: <code>LOCAL_ACCOUNTS</code> }}
              />
            </p>
          </Surface>
          <AnotherProvider redirectUri={redirectUriPattern} isFirst={providers.length === 0} />
        </div>
      )}
    </Answered>
  );
}
