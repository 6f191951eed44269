import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './SignInForm.module.css';

/** Usually one is in by then. */
const patienceMs = 3000;

/** Passwords are looked at one after the other: on the morning of a launch, one waits, and is told so. */
export function InLine({ isWaiting }: { isWaiting: boolean }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return (
    <p role="status" className={classes.inLine} data-shown={isLong}>
      {isLong && <FormattedMessage id="signIn.inLine" />}
    </p>
  );
}
