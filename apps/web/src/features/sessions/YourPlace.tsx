import { FormattedList, FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Surface } from '../../kit/layout/Surface.js';
import { Moment } from '../../kit/time/Moment.js';
import { CheckInForm } from './CheckInForm.js';
import { isHosting, placeOf } from './place.js';
import type { SessionDetail } from './session.query.js';
import { SeatButton } from './SeatButton.js';
import { seatActOf } from './seatAct.js';
import { SessionLinks } from './SessionLinks.js';
import { SessionStatus } from './SessionStatus.js';
import { WithdrawAttendance } from './WithdrawAttendance.js';
import classes from './YourPlace.module.css';

interface YourPlaceProps {
  session: SessionDetail;
  now: Date;
}

/** My place in this session, and the one thing I can do about it. */
export function YourPlace({ session, now }: YourPlaceProps) {
  const place = placeOf(session, now);
  const act = seatActOf(session);
  const hosting = isHosting(session);
  return (
    <Surface
      title={<FormattedMessage id="session.place" />}
      aside={!hosting && <SessionStatus session={session} now={now} />}
    >
      <div className={classes.place} aria-live="polite">
        <p className={classes.words}>
          <FormattedMessage
            id={hosting ? 'session.place.host' : `session.place.${place}`}
            values={{
              opens: <Moment value={session.checkInOpensAt} />,
              closes: <Moment value={session.checkInClosesAt} />,
            }}
          />
        </p>
        {session.viewerAlsoAt.length > 0 && (
          <p className={classes.words}>
            <FormattedMessage
              id="session.alsoAt"
              values={{
                sessions: (
                  <FormattedList
                    value={session.viewerAlsoAt.map(({ id, title, language }) => (
                      <Link key={id} to={`/sessions/${id}`} lang={language}>
                        {title}
                      </Link>
                    ))}
                  />
                ),
              }}
            />
          </p>
        )}
        {!hosting && session.viewerMay.includes('CHECK_IN') && (
          <CheckInForm sessionId={session.id} quiet={act?.does === 'takes'} />
        )}
        {session.viewerMay.includes('WITHDRAW_ATTENDANCE') && <WithdrawAttendance sessionId={session.id} />}
        <SessionLinks session={session} place={place} />
        {!hosting && <SeatButton sessionId={session.id} act={act} />}
      </div>
    </Surface>
  );
}
