import { useIntl } from 'react-intl';
import classes from './DateTile.module.css';

/** A leaf of a calendar: the day large, its month below. */
export function DateTile({ value, quiet = false }: { value: string; quiet?: boolean }) {
  const intl = useIntl();
  return (
    <span className={classes.tile} data-quiet={quiet} aria-hidden="true">
      <span className={classes.day}>{intl.formatDate(value, { day: 'numeric' })}</span>
      <span className={classes.month}>{intl.formatDate(value, { month: 'short' })}</span>
    </span>
  );
}
