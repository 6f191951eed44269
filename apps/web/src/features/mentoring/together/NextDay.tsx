import { FormattedMessage, useIntl } from 'react-intl';
import { calendarDay } from '../../../kit/time/calendarDay.js';
import { Day } from '../../../kit/time/Day.js';
import classes from './Together.module.css';

/** The day on which the two meet again. One that has gone by is not held against anybody: it only stands with its check-in. */
export function NextDay({ checkIns }: { checkIns: { nextOn: string | null }[] }) {
  const { timeZone } = useIntl();
  const next = checkIns[0]?.nextOn;
  if (!next || next < calendarDay(new Date(), timeZone)) return null;
  return (
    <p className={classes.next}>
      <FormattedMessage id="mentoring.next" values={{ day: <Day value={next} short /> }} />
    </p>
  );
}
