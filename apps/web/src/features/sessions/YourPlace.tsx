import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useViewer } from '../../app/viewer.js';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/FaultNotice.js';
import { Surface } from '../../kit/Surface.js';
import { CheckInForm } from './CheckInForm.js';
import { placeOf } from './place.js';
import { cancelRegistrationMutation, registerMutation, type SessionDetail } from './session.query.js';
import { SessionLinks } from './SessionLinks.js';
import { SessionStatus } from './SessionStatus.js';
import classes from './YourPlace.module.css';

interface YourPlaceProps {
  session: SessionDetail;
  now: Date;
}

/** My place in this session, and the one thing I can do about it. */
export function YourPlace({ session, now }: YourPlaceProps) {
  const register = useAct(registerMutation);
  const cancel = useAct(cancelRegistrationMutation);
  const viewer = useViewer();
  const place = placeOf(session, now);
  const fault = register.fault ?? cancel.fault;
  const input = { sessionId: session.id };
  const hosting = session.host.id === viewer.person.id && !session.viewerRegistration;
  const mine = place === 'registered' || place === 'waitlisted';
  return (
    <Surface
      title={<FormattedMessage id="session.place" />}
      aside={!hosting && <SessionStatus session={session} now={now} />}
    >
      <div className={classes.place} aria-live="polite">
        <p className={classes.words}>
          <FormattedMessage
            id={hosting ? 'session.place.host' : `session.place.${place}`}
            values={{ position: session.viewerRegistration?.waitlistPosition ?? 0 }}
          />
        </p>
        {place === 'check-in' && <CheckInForm sessionId={session.id} />}
        {!hosting && (place === 'free' || place === 'full') && (
          <Button loading={register.busy} onClick={() => void register.act(input)}>
            <FormattedMessage id={place === 'free' ? 'session.register' : 'session.joinWaitingList'} />
          </Button>
        )}
        <SessionLinks session={session} place={place} hosting={hosting} />
        {mine && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={cancel.busy}
            onClick={() => void cancel.act(input)}
          >
            <FormattedMessage id={place === 'registered' ? 'session.giveUp' : 'session.leaveWaitingList'} />
          </Button>
        )}
        {fault && <FaultNotice fault={fault} />}
      </div>
    </Surface>
  );
}
