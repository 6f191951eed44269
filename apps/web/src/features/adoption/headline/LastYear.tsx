import { FormattedMessage, useIntl } from 'react-intl';
import { share } from '../../../kit/Share.js';
import { Day } from '../../../kit/time/Day.js';
import type { Projection } from '../story/story.query.js';
import classes from './Goal.module.css';

/** What the same reckoning said a year ago, beside what came: so much is it worth. */
export function LastYear({
  said: { on, low, share: expected, high, came },
}: {
  said: NonNullable<Projection['lastYear']>;
}) {
  const intl = useIntl();
  const part = (value: number) => intl.formatNumber(Math.min(1, Math.max(0, value)), share);
  return (
    <p className={classes.formula}>
      <FormattedMessage
        id="goal.lastYear"
        values={{
          day: <Day value={on} />,
          low: part(low),
          expected: part(expected),
          high: part(high),
          came: part(came),
        }}
      />
    </p>
  );
}
