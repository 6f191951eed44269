import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Surface } from '../../kit/layout/Surface.js';
import { InvitationForm } from '../mentoring/invitations/InvitationForm.js';
import { inviteMutation, requestMutation } from '../mentoring/invitations/invitation.query.js';
import { Sent } from '../mentoring/invitations/Sent.js';
import type { PersonDetail } from './people.query.js';
import classes from './PersonActs.module.css';

interface PersonActsProps {
  person: PersonDetail;
  programmeKey: string;
}

type Proposal = 'invite' | 'ask';

/** To accompany a colleague, or to ask them to accompany me: one of the two, where either may be. */
export function PersonActs({ person, programmeKey }: PersonActsProps) {
  // What is being written, or was sent, stays: once it is sent, nothing more is to be proposed.
  const [writing, setWriting] = useState<Proposal | null>(null);
  const [sent, setSent] = useState<Proposal | null>(null);
  if (sent) return <Sent words={`mentoring.${sent}.sent`} name={person.displayName} />;
  if (!writing) {
    const proposal = person.viewerMayInvite ? 'invite' : person.viewerMayAskToMentor ? 'ask' : null;
    if (!proposal) return null;
    return (
      <Button onClick={() => setWriting(proposal)}>
        <FormattedMessage id={`mentoring.${proposal}.person`} values={{ name: person.givenName }} />
      </Button>
    );
  }
  return (
    <div className={classes.form}>
      <Surface>
        <InvitationForm
          person={person}
          programmeKey={programmeKey}
          mutation={writing === 'invite' ? inviteMutation : requestMutation}
          words={`mentoring.${writing}`}
          onSent={() => setSent(writing)}
          onCancel={() => setWriting(null)}
        />
      </Surface>
    </div>
  );
}
