import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../kit/languageName.js';
import { Icon } from '../../kit/Icon.js';
import { Surface } from '../../kit/layout/Surface.js';
import { TimeRange } from '../../kit/time/TimeRange.js';
import { useTimeZone } from '../../kit/time/useTimeZone.js';
import type { SessionDetail } from './session.query.js';
import { timesThere } from './timesThere.js';
import classes from './SessionFacts.module.css';

export function SessionFacts({ session }: { session: SessionDetail }) {
  const intl = useIntl();
  const there = timesThere(session, useTimeZone());
  return (
    <Surface>
      <ul className={classes.facts}>
        <li>
          <Icon sign="clock" />
          <div>
            <span className={classes.when}>
              <TimeRange from={session.startsAt} to={session.endsAt} />
            </span>
            {there && (
              <p className={classes.small}>
                <FormattedMessage
                  id="session.there"
                  values={{
                    time: intl.formatDateTimeRange(new Date(session.startsAt), new Date(session.endsAt), there.format),
                    zone: there.place,
                  }}
                />
              </p>
            )}
          </div>
        </li>
        <li>
          <Icon sign={session.kind === 'WORKSHOP' ? 'place' : 'online'} />
          <span>
            <FormattedMessage id={`sessions.kind.${session.kind}`} />
            {session.place && `, ${session.place}`}
          </span>
        </li>
        <li>
          <Icon sign="language" />
          <span>{languageName(intl, session.language)}</span>
        </li>
        <li>
          <Icon sign="people" />
          <span>
            <FormattedMessage
              id={session.capacity === null ? 'session.registered' : 'session.seats'}
              values={{ registered: session.registeredCount, capacity: session.capacity }}
            />
            {session.waitlistedCount > 0 && (
              <FormattedMessage id="session.waiting" values={{ waiting: session.waitlistedCount }} />
            )}
          </span>
        </li>
      </ul>
    </Surface>
  );
}
