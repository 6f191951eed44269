import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { faultOf } from '../../graphql/fault.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Status } from '../../kit/feedback/Status.js';
import { identityProviderTestQuery } from './signInWays.query.js';
import classes from './SignInWays.module.css';

/** Asks the provider as soon as it is there, and again when pressed: never what was found before. */
export function ProviderTest({ name, label }: { name: string; label: string }) {
  const intl = useIntl();
  const [{ data, error, fetching }, ask] = useQuery({
    query: identityProviderTestQuery,
    variables: { name },
    requestPolicy: 'network-only',
  });
  const verdict = useRef<HTMLParagraphElement>(null);
  const found = fetching ? undefined : data?.testIdentityProvider;
  useEffect(() => {
    // The button that was pressed is gone, or was only waiting: what came of it is where one goes on.
    if (found) verdict.current?.focus();
  }, [found]);
  return (
    <div>
      <Button
        loading={fetching}
        onClick={() => ask({ requestPolicy: 'network-only' })}
        aria-label={intl.formatMessage(
          { id: found ? 'signInWays.testAgain.of' : 'signInWays.test.of' },
          { provider: label },
        )}
      >
        <FormattedMessage id={found ? 'signInWays.testAgain' : 'signInWays.test'} />
      </Button>
      {error && !fetching && <FaultNotice fault={faultOf(error)} />}
      {found && (
        <>
          <p className={classes.verdict} role="status" tabIndex={-1} ref={verdict}>
            <FormattedMessage
              id={found.passed ? 'signInWays.passed' : 'signInWays.failed'}
              values={{ provider: label }}
            />
          </p>
          <ul className={classes.findings}>
            {found.findings.map(({ what, passed, words }) => (
              <li key={what} className={classes.finding}>
                <Status tone={passed ? 'good' : 'warn'} sign={passed ? 'check' : 'question'}>
                  <FormattedMessage id={`signInWays.part.${what}`} />
                </Status>
                <p>{words}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
