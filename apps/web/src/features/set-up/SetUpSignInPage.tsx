import { useAnswer } from '../../graphql/useAnswer.js';
import { SignInWays } from '../sign-in-ways/SignInWays.js';
import { signInWaysQuery } from '../sign-in-ways/signInWays.query.js';
import { SendLinks } from './SendLinks.js';
import { SetUpStep } from './SetUpStep.js';
import classes from './ways.module.css';

export function SetUpSignInPage() {
  const { data } = useAnswer(signInWaysQuery, {});
  return (
    <SetUpStep step="SIGN_IN">
      {() => (
        <div className={classes.ways}>
          <SignInWays />
          {data?.signInWays.local && <SendLinks />}
        </div>
      )}
    </SetUpStep>
  );
}
