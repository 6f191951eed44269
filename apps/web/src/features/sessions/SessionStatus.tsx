import { FormattedMessage } from 'react-intl';
import { Status } from '../../kit/feedback/Status.js';
import { placeOf, type PlacedSession } from './place.js';
import type { SessionInList } from './list/sessions.query.js';

interface SessionStatusProps {
  session: PlacedSession & Pick<SessionInList, 'replayUrl' | 'seatsLeft' | 'viewerRegistration'>;
  now: Date;
}

/** Where I stand with a session, in a word. */
export function SessionStatus({ session, now }: SessionStatusProps) {
  const place = placeOf(session, now);
  switch (place) {
    case 'draft':
      return (
        <Status tone="quiet">
          <FormattedMessage id="sessions.status.draft" />
        </Status>
      );
    case 'cancelled':
      return (
        <Status tone="warn">
          <FormattedMessage id="sessions.status.cancelled" />
        </Status>
      );
    case 'attended':
      return (
        <Status tone="good" sign="check">
          <FormattedMessage id="sessions.status.attended" />
        </Status>
      );
    case 'partly':
      return (
        <Status tone="quiet">
          <FormattedMessage id="sessions.status.partly" />
        </Status>
      );
    case 'check-in':
      return (
        <Status tone="accent" sign="clock">
          <FormattedMessage id="sessions.status.checkIn" />
        </Status>
      );
    case 'registered':
      return (
        <Status tone="accent" sign="check">
          <FormattedMessage id="sessions.status.registered" />
        </Status>
      );
    case 'waitlisted':
      return (
        <Status tone="quiet" sign="clock">
          <FormattedMessage
            id="sessions.status.waitlisted"
            values={{ position: session.viewerRegistration?.waitlistPosition ?? 0 }}
          />
        </Status>
      );
    case 'full':
      return (
        <Status tone="quiet">
          <FormattedMessage id="sessions.status.full" />
        </Status>
      );
    case 'free':
      return session.seatsLeft === null ? null : (
        <Status tone="quiet">
          <FormattedMessage id="sessions.status.seats" values={{ seats: session.seatsLeft }} />
        </Status>
      );
    case 'over':
      return session.replayUrl ? (
        <Status tone="quiet" sign="online">
          <FormattedMessage id="sessions.status.replay" />
        </Status>
      ) : null;
    case 'absent':
      return null;
    case 'begun':
      if (Date.parse(session.endsAt) <= now.getTime()) return null;
      return (
        <Status tone="quiet">
          <FormattedMessage id="sessions.status.begun" />
        </Status>
      );
  }
}
