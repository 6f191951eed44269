import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../kit/Icon.js';
import type { Place } from './place.js';
import type { SessionDetail } from './session.query.js';

interface SessionLinksProps {
  session: Pick<SessionDetail, 'joinUrl' | 'replayUrl'>;
  place: Place;
  hosting: boolean;
}

/** To the meeting, or to what was recorded of it. */
export function SessionLinks({ session, place, hosting }: SessionLinksProps) {
  const online = <Icon sign="online" size={18} />;
  const over = place === 'over' || place === 'attended' || place === 'check-in';
  const goes = place === 'registered' || place === 'check-in' || (hosting && !over && place !== 'cancelled');
  return (
    <>
      {session.joinUrl && goes && (
        <Button component="a" href={session.joinUrl} variant="default" leftSection={online}>
          <FormattedMessage id="session.join" />
        </Button>
      )}
      {session.replayUrl && over && (
        <Button component="a" href={session.replayUrl} variant="default" leftSection={online}>
          <FormattedMessage id="session.replay" />
        </Button>
      )}
    </>
  );
}
