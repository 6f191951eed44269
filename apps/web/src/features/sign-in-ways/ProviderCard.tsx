import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CopyLink } from '../../kit/forms/CopyLink.js';
import { Surface } from '../../kit/layout/Surface.js';
import { ProviderTest } from './ProviderTest.js';
import type { Provider } from './signInWays.query.js';
import classes from './SignInWays.module.css';

export function ProviderCard({
  provider: { name, label, issuer, match, redirectUri, signOutUri },
}: {
  provider: Provider;
}) {
  const intl = useIntl();
  const [isTested, setTested] = useState(false);
  return (
    <Surface title={label}>
      <div className={classes.facts}>
        <p>{issuer}</p>
        <p>
          <FormattedMessage
            id={match === 'email' ? 'signInWays.byEmail' : 'signInWays.byClaim'}
            values={{ claim: <code>{match}</code> }}
          />
        </p>
      </div>
      <div className={classes.addresses}>
        <CopyLink label={intl.formatMessage({ id: 'signInWays.redirectUri' })} url={redirectUri} />
        <CopyLink label={intl.formatMessage({ id: 'signInWays.signOutUri' })} url={signOutUri} />
      </div>
      {isTested ? (
        <ProviderTest name={name} label={label} />
      ) : (
        <Button
          onClick={() => setTested(true)}
          aria-label={intl.formatMessage({ id: 'signInWays.test.of' }, { provider: label })}
        >
          <FormattedMessage id="signInWays.test" />
        </Button>
      )}
    </Surface>
  );
}
