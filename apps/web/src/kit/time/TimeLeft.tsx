import { FormattedMessage, useIntl } from 'react-intl';
import { calendarDay, daysBetween } from './calendarDay.js';
import { Day } from './Day.js';

/** How long something stays open, in whole days of the reader's calendar: a word of orientation, and nothing that ticks. */
export function TimeLeft({ until }: { until: string }) {
  const { timeZone } = useIntl();
  const days = daysBetween(calendarDay(new Date(), timeZone), calendarDay(new Date(until), timeZone));
  return <FormattedMessage id="timeLeft" values={{ days: Math.max(0, days), day: <Day value={until} short /> }} />;
}
