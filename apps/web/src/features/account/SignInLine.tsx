import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Status } from '../../kit/feedback/Status.js';
import { Day } from '../../kit/time/Day.js';
import type { SignIn } from './account.query.js';
import { deviceOf } from './device.js';
import classes from './account.module.css';

interface SignInLineProps {
  signIn: SignIn;
  busy: boolean;
  onEnd(this: void): void;
}

export function SignInLine({ signIn, busy, onEnd }: SignInLineProps) {
  const intl = useIntl();
  const { browser, system } = deviceOf(signIn.userAgent ?? null);
  const values = { browser: browser ?? 'unknown', system: system ?? 'unknown' };
  const device = intl.formatMessage({ id: 'myAccount.device' }, values);
  const facts = {
    started: <Day value={signIn.startedAt} short />,
    seen: <Day value={signIn.lastSeenAt} short />,
    way: <Way signIn={signIn} />,
  };
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.name}>
          {device}
          {signIn.current && (
            <Status tone="accent" sign="check">
              <FormattedMessage id="myAccount.current" />
            </Status>
          )}
        </p>
        <p className={classes.facts}>
          <FormattedMessage id="myAccount.signIn.facts" values={facts} />
        </p>
      </div>
      {!signIn.current && (
        <Button
          variant="default"
          size="sm"
          disabled={busy}
          onClick={onEnd}
          aria-label={intl.formatMessage({ id: 'myAccount.end.label' }, { device })}
        >
          <FormattedMessage id="myAccount.end" />
        </Button>
      )}
    </li>
  );
}

function Way({ signIn: { way, providerLabel } }: { signIn: SignIn }) {
  if (way === 'password' || way === 'link') return <FormattedMessage id={`myAccount.way.${way}`} />;
  return <FormattedMessage id="myAccount.way.provider" values={{ provider: providerLabel ?? way }} />;
}
