import { FormattedMessage } from 'react-intl';
import { Day } from './Day.js';
import { daysLeft } from './daysLeft.js';
import { useTimeZone } from './useTimeZone.js';

/** A word of orientation, and nothing that ticks. */
export function TimeLeft({ until }: { until: string }) {
  const days = daysLeft(until, new Date(), useTimeZone());
  return <FormattedMessage id="timeLeft" values={{ days, day: <Day value={until} short /> }} />;
}
