import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { capitalised } from '../../../kit/capitalised.js';
import { languageName } from '../../../kit/languageName.js';
import { DateTile } from '../../../kit/time/DateTile.js';
import { TimeRange } from '../../../kit/time/TimeRange.js';
import { SessionStatus } from '../SessionStatus.js';
import type { SessionInList } from './sessions.query.js';
import classes from './SessionLine.module.css';

interface SessionLineProps {
  session: SessionInList;
  now: Date;
}

export function SessionLine({ session, now }: SessionLineProps) {
  const intl = useIntl();
  return (
    <li className={classes.line}>
      <DateTile value={session.startsAt} quiet={Date.parse(session.endsAt) < now.getTime()} />
      <div className={classes.words}>
        <h3 className={classes.title} lang={session.language}>
          <Link to={`/sessions/${session.id}`}>{session.title}</Link>
        </h3>
        <p className={classes.detail}>
          {capitalised(intl.formatDate(session.startsAt, { weekday: 'long' }), intl.locale)},{' '}
          <TimeRange from={session.startsAt} to={session.endsAt} timeOnly />
          {' · '}
          {session.kind === 'WORKSHOP' && session.place ? (
            session.place
          ) : (
            <FormattedMessage id={`sessions.kind.${session.kind}`} />
          )}
          {' · '}
          {languageName(intl, session.language)}
        </p>
        <p className={classes.detail}>
          <FormattedMessage id="sessions.host" values={{ name: session.host.displayName }} />
        </p>
      </div>
      <div className={classes.status}>
        <SessionStatus session={session} now={now} />
      </div>
    </li>
  );
}
