import { useIntl } from 'react-intl';
import { SessionLine } from './SessionLine.js';
import type { SessionInList } from './sessions.query.js';
import { sessionsByMonth } from './sessionsByMonth.js';
import classes from './SessionsByMonth.module.css';

interface SessionsByMonthProps {
  sessions: SessionInList[];
  now: Date;
}

export function SessionsByMonth({ sessions, now }: SessionsByMonthProps) {
  const intl = useIntl();
  return (
    <div className={classes.months}>
      {[...sessionsByMonth(sessions, intl)].map(([month, those]) => (
        <section key={month} aria-label={month}>
          <h2 className={classes.month}>{month}</h2>
          <ul className={classes.list}>
            {those.map((session) => (
              <SessionLine key={session.id} session={session} now={now} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
