import { useIntl } from 'react-intl';
import classes from './Rounded.module.css';

/** The quiet mark of what is rounded; the sentence that it stands for is at the foot of the page. */
export function Rounded() {
  const intl = useIntl();
  return (
    <a href="#rounding" className={classes.mark} aria-label={intl.formatMessage({ id: 'adoption.rounded.mark' })}>
      ≈
    </a>
  );
}
