import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../kit/Icon.js';
import classes from './Saved.module.css';

const shownFor = 2500;

/** Says once that a choice was kept, then goes. */
export function Saved({ busy, failed }: { busy: boolean; failed: boolean }) {
  const [wasBusy, setWasBusy] = useState(busy);
  const [shown, setShown] = useState(false);
  if (wasBusy !== busy) {
    setWasBusy(busy);
    setShown(!busy && !failed);
  }
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), shownFor);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <p role="status" className={classes.saved} data-shown={shown}>
      {shown && (
        <>
          <Icon sign="check" size={16} />
          <FormattedMessage id="preferences.saved" />
        </>
      )}
    </p>
  );
}
