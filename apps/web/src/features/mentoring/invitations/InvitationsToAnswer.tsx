import { useIntl } from 'react-intl';
import { InvitationCard } from './InvitationCard.js';
import type { Invitation } from '../mentoring.query.js';
import classes from '../Cards.module.css';

export function InvitationsToAnswer({ invitations, enrolled }: { invitations: Invitation[]; enrolled: boolean }) {
  const intl = useIntl();
  return (
    <section aria-label={intl.formatMessage({ id: 'mentoring.toAnswer' })}>
      <ul className={classes.cards}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <InvitationCard invitation={invitation} enrolled={enrolled} />
          </li>
        ))}
      </ul>
    </section>
  );
}
