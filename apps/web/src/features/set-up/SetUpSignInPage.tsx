import { SignInWays } from '../sign-in-ways/SignInWays.js';
import { SendLinks } from './SendLinks.js';
import { SetUpStep } from './SetUpStep.js';
import classes from './ways.module.css';

export function SetUpSignInPage() {
  return (
    <SetUpStep step="SIGN_IN">
      {() => (
        <div className={classes.steps}>
          <SendLinks />
          <SignInWays />
        </div>
      )}
    </SetUpStep>
  );
}
