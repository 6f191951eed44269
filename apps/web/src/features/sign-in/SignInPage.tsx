import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { DoorContext } from '../../app/doorFacts.js';
import { forgottenPage } from '../../app/pages.js';
import { safeNext } from '../../app/signInPath.js';
import { DoorNote } from './DoorNote.js';
import { DoorPage } from './DoorPage.js';
import { ProviderButtons } from './ProviderButtons.js';
import { SignInForm } from './SignInForm.js';
import classes from './SignInForm.module.css';
import { knownSignInWays } from './signInWays.js';

export function SignInPage() {
  const intl = useIntl();
  const [search] = useSearchParams();
  // The page is loaded anew: the server writes into it what the app must know to ask for everything at once.
  const goOn = () => window.location.replace(safeNext(search.get('next')));
  const ways = knownSignInWays();
  const { isDemo, isSetUpOpen } = use(DoorContext);
  return (
    <DoorPage
      name={intl.formatMessage({ id: 'signIn.title' })}
      title={<FormattedMessage id="signIn.title" />}
      lead={<FormattedMessage id={search.get('session') === 'over' ? 'signIn.sessionOver' : 'signIn.lead'} />}
    >
      <ProviderButtons ways={ways} next={search.get('next')} />
      {ways.local && (
        <>
          <SignInForm onSignedIn={goOn} isSecond={ways.providers.length > 0} />
          <p className={classes.beside}>
            <Link to={forgottenPage}>
              <FormattedMessage id="signIn.forgotten" />
            </Link>
          </p>
        </>
      )}
      {isSetUpOpen && (
        <DoorNote>
          <FormattedMessage id="signIn.notSetUp" />
        </DoorNote>
      )}
      {isDemo && (
        <DoorNote>
          <FormattedMessage id="signIn.demo" values={{ command: <code>SILLAGE_DEMO=false npm start</code> }} />
        </DoorNote>
      )}
    </DoorPage>
  );
}
