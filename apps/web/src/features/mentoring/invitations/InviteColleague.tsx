import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { Section } from '../../../kit/layout/Section.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { InvitationForm } from './InvitationForm.js';
import { inviteMutation, type Invitee } from './invitation.query.js';
import { InviteeSearch } from './InviteeSearch.js';
import { Sent } from './Sent.js';
import classes from './InviteColleague.module.css';

interface InviteColleagueProps {
  programmeKey: string;
  mayInvite: boolean;
  freePlaces: number;
}

export function InviteColleague({ programmeKey, mayInvite, freePlaces }: InviteColleagueProps) {
  const [chosen, setChosen] = useState<Invitee | null>(null);
  const [invited, setInvited] = useState<Invitee | null>(null);
  if (!mayInvite) {
    return (
      <Section title={<FormattedMessage id="mentoring.invite" />}>
        {invited && <Sent words="mentoring.invite.sent" name={invited.displayName} />}
        <EmptyNotice title={<FormattedMessage id="mentoring.invite.full" />}>
          <FormattedMessage id="mentoring.invite.fullHint" />
        </EmptyNotice>
      </Section>
    );
  }
  return (
    <Section
      id="invite"
      title={<FormattedMessage id="mentoring.invite" />}
      lead={<FormattedMessage id="mentoring.invite.lead" values={{ seats: freePlaces }} />}
    >
      <Surface>
        <div className={classes.invite}>
          {invited && <Sent words="mentoring.invite.sent" name={invited.displayName} />}
          {chosen ? (
            <InvitationForm
              person={chosen}
              programmeKey={programmeKey}
              mutation={inviteMutation}
              words="mentoring.invite"
              onCancel={() => setChosen(null)}
              onSent={() => {
                setInvited(chosen);
                setChosen(null);
              }}
            />
          ) : (
            <InviteeSearch
              onChoose={(person) => {
                setInvited(null);
                setChosen(person);
              }}
            />
          )}
        </div>
      </Surface>
    </Section>
  );
}
