import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../kit/Icon.js';
import type { Place } from './place.js';
import type { SessionDetail } from './session.query.js';
import { linksFor } from './sessionLinks.js';

interface SessionLinksProps {
  session: Pick<SessionDetail, 'joinUrl' | 'replayUrl'>;
  place: Place;
  hosting: boolean;
}

/** To the meeting, or to what was recorded of it. */
export function SessionLinks({ session, place, hosting }: SessionLinksProps) {
  const online = <Icon sign="online" size={18} />;
  const { meeting, replay } = linksFor(place, hosting);
  return (
    <>
      {session.joinUrl && meeting && (
        <Button component="a" href={session.joinUrl} variant="default" leftSection={online}>
          <FormattedMessage id="session.join" />
        </Button>
      )}
      {session.replayUrl && replay && (
        <Button component="a" href={session.replayUrl} variant="default" leftSection={online}>
          <FormattedMessage id="session.replay" />
        </Button>
      )}
    </>
  );
}
