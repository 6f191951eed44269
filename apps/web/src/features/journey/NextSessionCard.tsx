import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { DateTile } from '../../kit/time/DateTile.js';
import { Surface } from '../../kit/layout/Surface.js';
import { TimeRange } from '../../kit/time/TimeRange.js';
import type { NextSession } from './nextSession.js';
import classes from './NextSessionCard.module.css';

export function NextSessionCard({ next }: { next: NextSession | null }) {
  return (
    <Surface title={<FormattedMessage id="journey.session.title" />}>
      {next ? (
        <Next {...next} />
      ) : (
        <p className={classes.none}>
          <FormattedMessage
            id="journey.session.none"
            values={{ link: (words) => <Link to="/sessions">{words}</Link> }}
          />
        </p>
      )}
    </Surface>
  );
}

function Next({ session, checkInOpen }: NextSession) {
  return (
    <div className={classes.session}>
      <DateTile value={session.startsAt} />
      <div className={classes.words}>
        <Link to={`/sessions/${session.id}`} className={classes.name}>
          {session.title}
        </Link>
        <p className={classes.detail}>
          <TimeRange from={session.startsAt} to={session.endsAt} />
        </p>
        {session.viewerRegistration?.status === 'WAITLISTED' && (
          <p className={classes.detail}>
            <FormattedMessage id="journey.session.waitlisted" />
          </p>
        )}
        {checkInOpen && (
          <p className={classes.detail}>
            <FormattedMessage id="journey.session.checkIn" />
          </p>
        )}
      </div>
    </div>
  );
}
