import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { safeNext } from '../../app/signInPath.js';
import { CompanyMark } from '../../app/CompanyMark.js';
import { WakeBand } from '../../kit/wake/WakeBand.js';
import { LanguageLinks } from './LanguageLinks.js';
import { ProviderButtons } from './ProviderButtons.js';
import { SignInForm } from './SignInForm.js';
import { knownSignInWays } from './signInWays.js';
import classes from './SignInPage.module.css';

export function SignInPage() {
  const intl = useIntl();
  const [search] = useSearchParams();
  // The page is loaded anew: the server writes into it what the app must know to ask for everything at once.
  const goOn = () => window.location.replace(safeNext(search.get('next')));
  const ways = knownSignInWays();
  return (
    <div className={classes.page}>
      <title>{`${intl.formatMessage({ id: 'signIn.title' })} · Sillage`}</title>
      <main className={classes.main}>
        <p className={classes.brand}>
          <CompanyMark />
        </p>
        <div>
          <h1 className={classes.title}>
            <FormattedMessage id="signIn.title" />
          </h1>
          <p className={classes.lead}>
            <FormattedMessage id={search.get('session') === 'over' ? 'signIn.sessionOver' : 'signIn.lead'} />
          </p>
          <ProviderButtons ways={ways} next={search.get('next')} />
          {ways.local && <SignInForm onSignedIn={goOn} isSecond={ways.providers.length > 0} />}
        </div>
        <LanguageLinks />
      </main>
      <div className={classes.picture} aria-hidden="true">
        <WakeBand generations={9} />
        <p className={classes.idea}>
          <FormattedMessage id="signIn.idea" />
        </p>
      </div>
    </div>
  );
}
