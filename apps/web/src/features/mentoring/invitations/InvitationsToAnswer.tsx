import { useIntl } from 'react-intl';
import { InvitationCard } from './InvitationCard.js';
import type { Mentoring } from '../mentoring.js';
import classes from '../Cards.module.css';

interface InvitationsToAnswerProps {
  invitations: Mentoring['toAnswer'];
  onPause: boolean;
}

export function InvitationsToAnswer({ invitations, onPause }: InvitationsToAnswerProps) {
  const intl = useIntl();
  return (
    <section aria-label={intl.formatMessage({ id: 'mentoring.toAnswer' })}>
      <ul className={classes.cards}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <InvitationCard invitation={invitation} onPause={onPause} />
          </li>
        ))}
      </ul>
    </section>
  );
}
