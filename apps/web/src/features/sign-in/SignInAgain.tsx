import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { FormattedMessage } from 'react-intl';
import { signedInPage, signInPage } from '../../app/pages.js';
import { sessionGate, type KnownPerson } from '../../graphql/sessionGate.js';
import { DecisionDialog } from '../../kit/forms/DecisionDialog.js';
import { ProviderButtons } from './ProviderButtons.js';
import { SignInForm } from './SignInForm.js';
import { knownSignInWays, learnSignInWays, type SignInWays } from './signInWays.js';
import { whenSignedIn } from './signInWindow.js';
import { signedInAgain, whoIsSignedIn, type SignedInAgain } from './whoIsSignedIn.js';
import classes from './SignInAgain.module.css';

/** Over whatever page is open when the session is over: signed in again, the same person goes on where they were. */
export function SignInAgain() {
  const person = useSyncExternalStore(sessionGate.subscribe, sessionGate.asked);
  const [ways, setWays] = useState<SignInWays | null>(null);
  const isAsked = person !== null;
  useEffect(() => {
    // Before it is shown, so that nothing of it jumps.
    if (isAsked) void learnSignInWays().then(() => setWays(knownSignInWays()));
  }, [isAsked]);
  return (
    <DecisionDialog
      opened={isAsked && ways !== null}
      onClose={() => sessionGate.settle(false)}
      startsAt="field"
      title={<FormattedMessage id="signInAgain.title" />}
    >
      {person && ways && <Again person={person} ways={ways} />}
    </DecisionDialog>
  );
}

function Again({ person, ways }: { person: KnownPerson; ways: SignInWays }) {
  const [came, setCame] = useState<SignedInAgain | null>(null);
  const [isBeside, setBeside] = useState(false);
  const look = async () => {
    const found = signedInAgain(person, await whoIsSignedIn());
    if (found.outcome === 'same') sessionGate.settle(true);
    else setCame(found);
  };
  const onReturn = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void look();
  });

  useEffect(() => {
    // They may have signed in in the small window, on another tab, or by another way there.
    const stop = whenSignedIn(onReturn);
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('focus', onReturn);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('focus', onReturn);
    };
  }, []);

  useEffect(() => {
    // The session may be over for this page alone: somebody else has signed in meanwhile.
    void whoIsSignedIn().then((now) => {
      const found = signedInAgain(person, now);
      if (found.outcome === 'other') setCame(found);
    });
  }, [person]);

  if (came?.outcome === 'other') {
    return (
      <div className={classes.body} role="alert">
        <p>
          <FormattedMessage id="signInAgain.other" values={{ other: came.name, name: person.displayName }} />
        </p>
        <div className={classes.acts}>
          <Button className={classes.act} onClick={() => setCame(null)} data-autofocus>
            <FormattedMessage id="signInAgain.asBefore" values={{ name: person.displayName }} />
          </Button>
          <Button className={classes.act} variant="default" onClick={() => window.location.assign('/')}>
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
      <div className={classes.ways}>
        <ProviderButtons ways={ways} next={signedInPage} onBeside={() => setBeside(true)} />
      </div>
      <p role="status" className={classes.beside}>
        {isBeside && <FormattedMessage id="signInAgain.beside" />}
      </p>
      {ways.local && (
        <>
          <SignInForm known={person.email} isSecond={ways.providers.length > 0} onSignedIn={() => void look()} />
          <p className={classes.elsewhere}>
            <a href={signInPage} target="_blank" rel="noreferrer">
              <FormattedMessage id="signInAgain.elsewhere" />
            </a>
          </p>
        </>
      )}
      <Button variant="subtle" color="gray" onClick={() => sessionGate.settle(false)}>
        <FormattedMessage id="signInAgain.later" />
      </Button>
    </div>
  );
}
