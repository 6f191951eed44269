import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { FormattedMessage } from 'react-intl';
import { signInPage } from '../../app/pages.js';
import { sessionGate, type KnownPerson } from '../../graphql/sessionGate.js';
import { DecisionDialog } from '../../kit/forms/DecisionDialog.js';
import { SignInForm } from './SignInForm.js';
import { knownSignInWays, learnSignInWays } from './signInWays.js';
import { signedInAgain, whoIsSignedIn, type SignedInAgain } from './whoIsSignedIn.js';
import classes from './SignInAgain.module.css';

/** Over whatever page is open when the session is over: signed in again, the same person goes on where they were. */
export function SignInAgain() {
  const person = useSyncExternalStore(sessionGate.subscribe, sessionGate.asked);
  return (
    <DecisionDialog
      opened={person !== null}
      onClose={() => sessionGate.settle(false)}
      title={<FormattedMessage id="signInAgain.title" />}
    >
      {person && <Again person={person} />}
    </DecisionDialog>
  );
}

function Again({ person }: { person: KnownPerson }) {
  const [came, setCame] = useState<SignedInAgain | null>(null);
  const [isLocal, setLocal] = useState(knownSignInWays().local);
  const look = async () => {
    const found = signedInAgain(person, await whoIsSignedIn());
    if (found.outcome === 'same') sessionGate.settle(true);
    else setCame(found);
  };

  useEffect(() => {
    void learnSignInWays().then(() => setLocal(knownSignInWays().local));
  }, []);

  useEffect(() => {
    // They may have signed in on another tab, or by another way there.
    const onReturn = () => {
      if (document.visibilityState === 'visible') void look();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  });

  if (came?.outcome === 'other') {
    return (
      <div className={classes.body} role="alert">
        <p>
          <FormattedMessage id="signInAgain.other" values={{ other: came.name, name: person.displayName }} />
        </p>
        <div className={classes.acts}>
          <Button onClick={() => setCame(null)} data-autofocus>
            <FormattedMessage id="signInAgain.asBefore" values={{ name: person.displayName }} />
          </Button>
          <Button variant="default" onClick={() => window.location.assign('/')}>
            <FormattedMessage id="signInAgain.goOnAs" values={{ other: came.name }} />
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.body}>
      <p>
        <FormattedMessage id="signInAgain.lead" values={{ name: person.displayName }} />
      </p>
      {isLocal && <SignInForm known={person.email} onSignedIn={() => void look()} />}
      <p className={classes.elsewhere}>
        <a href={signInPage} target="_blank" rel="noreferrer">
          <FormattedMessage id="signInAgain.elsewhere" />
        </a>
      </p>
      <Button variant="subtle" color="gray" onClick={() => sessionGate.settle(false)}>
        <FormattedMessage id="signInAgain.later" />
      </Button>
    </div>
  );
}
