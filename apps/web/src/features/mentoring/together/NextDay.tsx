import { FormattedMessage } from 'react-intl';
import { calendarDay } from '../../../kit/time/calendarDay.js';
import { Day } from '../../../kit/time/Day.js';
import { useTimeZone } from '../../../kit/time/useTimeZone.js';
import { nextDayOf } from './nextDay.js';
import classes from './Together.module.css';

export function NextDay({ checkIns }: { checkIns: { nextOn: string | null }[] }) {
  const next = nextDayOf(checkIns, calendarDay(new Date(), useTimeZone()));
  if (!next) return null;
  return (
    <p className={classes.next}>
      <FormattedMessage id="mentoring.next" values={{ day: <Day value={next} short /> }} />
    </p>
  );
}
