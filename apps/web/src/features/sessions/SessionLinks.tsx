import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../kit/Icon.js';
import type { Place } from './place.js';
import type { SessionDetail } from './session.query.js';
import { linksOf } from './sessionLinks.js';

interface SessionLinksProps {
  session: Pick<SessionDetail, 'joinUrl' | 'replayUrl'>;
  place: Place;
}

/** To the meeting, or to what was recorded of it. */
export function SessionLinks({ session, place }: SessionLinksProps) {
  const online = <Icon sign="online" size={18} />;
  const { joinUrl, replayUrl } = linksOf(session, place);
  return (
    <>
      {joinUrl && (
        <Button component="a" href={joinUrl} variant="default" leftSection={online}>
          <FormattedMessage id="session.join" />
        </Button>
      )}
      {replayUrl && (
        <Button component="a" href={replayUrl} variant="default" leftSection={online}>
          <FormattedMessage id="session.replay" />
        </Button>
      )}
    </>
  );
}
