import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../kit/Icon.js';
import type { Place } from './place.js';
import type { SessionDetail } from './session.query.js';
import { linksOf } from './sessionLinks.js';

interface SessionLinksProps {
  session: Pick<SessionDetail, 'joinUrl' | 'replayUrl' | 'calendarPath'>;
  place: Place;
}

/** To the meeting, to the file for one's own calendar, or to what was recorded of it. */
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
      {session.calendarPath && (
        <Button
          component="a"
          href={session.calendarPath}
          download
          variant="default"
          leftSection={<Icon sign="sessions" size={18} />}
        >
          <FormattedMessage id="session.calendar" />
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
