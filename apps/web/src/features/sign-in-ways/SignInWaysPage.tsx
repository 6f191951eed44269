import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { IdentityRequests } from './IdentityRequests.js';
import { SignInWays } from './SignInWays.js';
import classes from './SignInWays.module.css';

/** For administrators: how people sign in, whether it works, and who waits for their word. */
export function SignInWaysPage() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'nav.signInWays' })}>
      <PageHead title={<FormattedMessage id="signInWays.title" />} lead={<FormattedMessage id="signInWays.lead" />} />
      <div className={classes.parts}>
        <SignInWays />
        <IdentityRequests />
      </div>
    </Page>
  );
}
