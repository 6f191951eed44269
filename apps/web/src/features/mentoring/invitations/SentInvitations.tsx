import { FormattedMessage } from 'react-intl';
import { Section } from '../../../kit/layout/Section.js';
import type { Invitation } from '../mentoring.query.js';
import { SentInvitation } from './SentInvitation.js';
import classes from '../Cards.module.css';

export function SentInvitations({ invitations }: { invitations: Invitation[] }) {
  return (
    <Section title={<FormattedMessage id="mentoring.sent" />}>
      <ul className={classes.lines}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <SentInvitation invitation={invitation} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
