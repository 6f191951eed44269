import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { DateTile } from '../../kit/time/DateTile.js';
import { Surface } from '../../kit/layout/Surface.js';
import { TimeRange } from '../../kit/time/TimeRange.js';
import type { JourneySession } from './journey.query.js';
import classes from './NextSessionCard.module.css';

interface NextSessionCardProps {
  session: JourneySession | null;
  checkInOpen: boolean;
}

export function NextSessionCard({ session, checkInOpen }: NextSessionCardProps) {
  return (
    <Surface title={<FormattedMessage id="journey.session.title" />}>
      {session ? (
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
