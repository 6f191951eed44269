import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Section } from '../../kit/layout/Section.js';
import { TimeRange } from '../../kit/time/TimeRange.js';
import classes from './schedule/SessionActs.module.css';
import type { SessionDetail } from './session.query.js';

/** The others that were planned together with this one. */
export function SessionSeries({ session }: { session: SessionDetail }) {
  const others = session.series.filter(({ id }) => id !== session.id);
  if (others.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="session.series" />}>
      <ul className={classes.others}>
        {others.map(({ id, startsAt, endsAt, status }) => (
          <li key={id}>
            <Link to={`/sessions/${id}`}>
              <TimeRange from={startsAt} to={endsAt} />
            </Link>
            {status === 'CANCELLED' && (
              <>
                {' · '}
                <FormattedMessage id="sessions.status.cancelled" />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
