import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Surface } from '../../kit/layout/Surface.js';
import { InvitationForm } from '../mentoring/invitations/InvitationForm.js';
import { inviteMutation, requestMutation } from '../mentoring/invitations/invitation.query.js';
import { Sent } from '../mentoring/invitations/Sent.js';
import type { PersonAnswer, PersonDetail } from './people.query.js';
import classes from './PersonActs.module.css';

interface PersonActsProps {
  person: PersonDetail;
  me: NonNullable<PersonAnswer['viewer']>['person'];
  /** My mentor takes a pause: I may look for another one. */
  mentorPaused: boolean;
  programmeKey: string;
}

/** What I may propose to this colleague: to accompany them, or to ask them to accompany me. */
export function PersonActs({ person, me, mentorPaused, programmeKey }: PersonActsProps) {
  const [writing, setWriting] = useState(false);
  const [sent, setSent] = useState(false);
  const active = me.enrolment?.status === 'ACTIVE';
  const offers = active && me.enrolment?.label !== null;
  const accompanied = me.enrolment?.mentor && !mentorPaused;
  const asks = active && !offers && person.label !== null && !accompanied && !me.enrolment?.founder;
  if (person.id === me.id || (!offers && !asks)) return null;
  const words = offers ? 'mentoring.invite' : 'mentoring.ask';

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
          mutation={offers ? inviteMutation : requestMutation}
          words={words}
          onSent={() => setSent(true)}
          onCancel={() => setWriting(false)}
        />
      </Surface>
    </div>
  );
}
