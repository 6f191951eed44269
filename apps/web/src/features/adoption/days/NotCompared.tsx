import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import type { Fault } from '../../../graphql/fault.js';
import { troubleOf } from '../adoptionTrouble.js';
import type { View } from '../scope/useView.js';
import { DayInWords } from './DayInWords.js';
import classes from './NotCompared.module.css';

interface NotComparedProps {
  day: string;
  fault: Fault;
  view: View;
}

/** The figures of this day are there; those beside which they were to stand are not. */
export function NotCompared({ day, fault, view: { scope, to } }: NotComparedProps) {
  if (troubleOf(fault, scope) !== 'day') return null;
  return (
    <p className={classes.words} role="status">
      <FormattedMessage id="adoption.compare.noDay" values={{ day: <DayInWords day={day} /> }} />{' '}
      <Link to={to({ compare: null })}>
        <FormattedMessage id="adoption.compare.none" />
      </Link>
    </p>
  );
}
