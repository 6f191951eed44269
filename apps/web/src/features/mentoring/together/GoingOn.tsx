import { FormattedMessage } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import classes from '../Cards.module.css';

/** The label is reached: the two go on for a while, and either of them says when they are done. */
export function GoingOn({ until }: { until: string }) {
  return (
    <p className={classes.words}>
      <FormattedMessage id="mentoring.goingOn" values={{ day: <Day value={until} /> }} />
    </p>
  );
}
