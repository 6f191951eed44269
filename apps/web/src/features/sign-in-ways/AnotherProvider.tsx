import { FormattedMessage, useIntl } from 'react-intl';
import { CopyLink } from '../../kit/forms/CopyLink.js';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import classes from './SignInWays.module.css';

const variables = [
  'OIDC_NAME_ISSUER=https://login.example.com/company',
  'OIDC_NAME_CLIENT_ID=…',
  'OIDC_NAME_CLIENT_SECRET=…',
  'OIDC_NAME_LABEL=Company',
  'OIDC_NAME_MATCH=email',
];

/** What whoever runs the machine sets so that people come with the company's own accounts. */
export function AnotherProvider({ redirectUri, isFirst }: { redirectUri: string; isFirst: boolean }) {
  const intl = useIntl();
  return (
    <Disclosure open={isFirst} summary={<FormattedMessage id={isFirst ? 'signInWays.first' : 'signInWays.another'} />}>
      <p className={classes.words}>
        <FormattedMessage id="signInWays.step.register" values={{ name: <code>name</code> }} />
      </p>
      <CopyLink label={intl.formatMessage({ id: 'signInWays.redirectUri' })} url={redirectUri} />
      <p className={classes.words}>
        <FormattedMessage id="signInWays.step.set" values={{ name: <code>NAME</code>, file: <code>.env</code> }} />
      </p>
      <div className={classes.variables}>
        {variables.map((line) => (
          <code key={line}>{line}</code>
        ))}
      </div>
      <p className={classes.words}>
        <FormattedMessage id="signInWays.step.match" values={{ variable: <code>OIDC_NAME_MATCH</code> }} />
      </p>
    </Disclosure>
  );
}
