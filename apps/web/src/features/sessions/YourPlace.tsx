import { FormattedMessage } from 'react-intl';
import { useViewer } from '../../app/viewer.js';
import { Surface } from '../../kit/layout/Surface.js';
import { CheckInForm } from './CheckInForm.js';
import { isHosting, mayCheckIn, placeOf } from './place.js';
import type { SessionDetail } from './session.query.js';
import { SeatButton } from './SeatButton.js';
import { SessionLinks } from './SessionLinks.js';
import { SessionStatus } from './SessionStatus.js';
import classes from './YourPlace.module.css';

interface YourPlaceProps {
  session: SessionDetail;
  now: Date;
}

/** My place in this session, and the one thing I can do about it. */
export function YourPlace({ session, now }: YourPlaceProps) {
  const viewer = useViewer();
  const place = placeOf(session, now);
  const hosting = isHosting(session, viewer.person.id);
  return (
    <Surface
      title={<FormattedMessage id="session.place" />}
      aside={!hosting && <SessionStatus session={session} now={now} />}
    >
      <div className={classes.place} aria-live="polite">
        <p className={classes.words}>
          <FormattedMessage id={hosting ? 'session.place.host' : `session.place.${place}`} />
        </p>
        {!hosting && mayCheckIn(session, now) && <CheckInForm sessionId={session.id} />}
        <SessionLinks session={session} place={place} hosting={hosting} />
        {!hosting && <SeatButton sessionId={session.id} place={place} />}
      </div>
    </Surface>
  );
}
