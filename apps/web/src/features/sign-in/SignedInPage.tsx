import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Navigate } from 'react-router';
import { signInPage } from '../../app/pages.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { DoorPage } from './DoorPage.js';
import classes from './SignInForm.module.css';
import { tellSignedIn } from './signInWindow.js';
import { whoIsSignedIn } from './whoIsSignedIn.js';

/** Where a sign-in beside a page that waits ends: it tells that page, and closes where the browser lets it. */
export function SignedInPage() {
  const intl = useIntl();
  const [who, setWho] = useState<Awaited<ReturnType<typeof whoIsSignedIn>> | undefined>();
  useEffect(() => {
    void whoIsSignedIn().then((found) => {
      setWho(found);
      if (found === null) return;
      tellSignedIn();
      window.close();
    });
  }, []);
  if (who === null) return <Navigate to={signInPage} replace />;
  return (
    <DoorPage
      name={intl.formatMessage({ id: 'signIn.done' })}
      title={<FormattedMessage id="signIn.done" />}
      lead={who && <FormattedMessage id="signIn.done.lead" values={{ name: <bdi>{who.displayName}</bdi> }} />}
    >
      {who === undefined ? (
        <SkeletonLines count={2} />
      ) : (
        <p className={classes.beside}>
          <a href="/">
            <FormattedMessage id="signIn.done.here" />
          </a>
        </p>
      )}
    </DoorPage>
  );
}
