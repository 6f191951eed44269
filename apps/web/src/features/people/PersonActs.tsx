import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Surface } from '../../kit/layout/Surface.js';
import { InvitationForm } from '../mentoring/invitations/InvitationForm.js';
import { inviteMutation, requestMutation } from '../mentoring/invitations/invitation.query.js';
import { Sent } from '../mentoring/invitations/Sent.js';
import type { PersonDetail } from './people.query.js';
import { proposalTo, type Me } from './proposal.js';
import classes from './PersonActs.module.css';

interface PersonActsProps {
  person: PersonDetail;
  me: Me;
  /** My mentor takes a pause: I may look for another one. */
  mentorPaused: boolean;
  programmeKey: string;
}

export function PersonActs({ person, me, mentorPaused, programmeKey }: PersonActsProps) {
  const [writing, setWriting] = useState(false);
  const [sent, setSent] = useState(false);
  const proposal = proposalTo(person, me, mentorPaused);
  if (!proposal) return null;
  const words = `mentoring.${proposal}` as const;

  if (sent) return <Sent words={`${words}.sent`} name={person.displayName} />;
  if (!writing) {
    return (
      <Button onClick={() => setWriting(true)}>
        <FormattedMessage id={`${words}.person`} values={{ name: person.givenName }} />
      </Button>
    );
  }
  return (
    <div className={classes.form}>
      <Surface>
        <InvitationForm
          person={person}
          programmeKey={programmeKey}
          mutation={proposal === 'invite' ? inviteMutation : requestMutation}
          words={words}
          onSent={() => setSent(true)}
          onCancel={() => setWriting(false)}
        />
      </Surface>
    </div>
  );
}
