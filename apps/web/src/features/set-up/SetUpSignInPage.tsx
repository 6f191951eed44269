import { FormattedMessage } from 'react-intl';
import { Surface } from '../../kit/layout/Surface.js';
import { SetUpStep } from './SetUpStep.js';
import classes from './ways.module.css';

export function SetUpSignInPage() {
  return (
    <SetUpStep step="SIGN_IN">
      {() => (
        <div className={classes.ways}>
          <Surface title={<FormattedMessage id="setUp.signIn.provider" />}>
            <div className={classes.way}>
              <p>
                <FormattedMessage id="setUp.signIn.provider.hint" />
              </p>
              <code>OIDC_COMPANY_ISSUER, OIDC_COMPANY_CLIENT_ID, OIDC_COMPANY_CLIENT_SECRET</code>
            </div>
          </Surface>
        </div>
      )}
    </SetUpStep>
  );
}
