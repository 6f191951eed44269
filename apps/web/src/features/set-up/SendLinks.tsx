import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { Surface } from '../../kit/layout/Surface.js';
import { MailTest } from '../operations/MailTest.js';
import { Letters } from './Letters.js';
import { signInLettersQuery } from './setUp.query.js';
import classes from './ways.module.css';
import { WithoutAddress } from './WithoutAddress.js';

/** A link by mail for everybody who has no way in yet, once it is known that mail goes out. */
export function SendLinks() {
  const answer = useAnswer(signInLettersQuery, {});
  return (
    <Answered answer={answer} skeleton={<SkeletonCard lines={4} />}>
      {({ signInWays }) =>
        signInWays.local && (
          <Surface title={<FormattedMessage id="setUp.signIn.links" />}>
            <div className={classes.way}>
              <p>
                <FormattedMessage id={signInWays.sendsMail ? 'setUp.signIn.mail' : 'setUp.signIn.noMail'} />
              </p>
              <MailTest />
              <p>
                <FormattedMessage
                  id="setUp.signIn.links.hint"
                  values={{ count: signInWays.withoutAccess - signInWays.withLink, waiting: signInWays.withLink }}
                />
              </p>
              {signInWays.withLink > 0 && (
                <p>
                  <FormattedMessage id="setUp.signIn.links.waiting" values={{ count: signInWays.withLink }} />
                </p>
              )}
              <WithoutAddress people={signInWays.peopleWithoutAddress} count={signInWays.withoutAddress} />
              <Letters letters={signInWays} />
            </div>
          </Surface>
        )
      }
    </Answered>
  );
}
