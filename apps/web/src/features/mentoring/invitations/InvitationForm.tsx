import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import type { inviteMutation, requestMutation } from './invitation.query.js';
import type { PersonInMentoring } from '../mentoring.query.js';
import classes from './InvitationForm.module.css';

interface InvitationFormProps {
  person: PersonInMentoring;
  /** Why this one is suggested, where it is. */
  reasons?: string[];
  programmeKey: string;
  mutation: typeof inviteMutation | typeof requestMutation;
  /** Whose words: those of an offer, or of a request. */
  words: 'mentoring.invite' | 'mentoring.ask';
  onSent(this: void): void;
  onCancel(this: void): void;
}

const longest = 1000;

/** A few words to a colleague, if one likes, and send. */
export function InvitationForm({
  person,
  reasons = [],
  programmeKey,
  mutation,
  words,
  onSent,
  onCancel,
}: InvitationFormProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(mutation as typeof inviteMutation);
  const [message, setMessage] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // The form takes the place of what was pressed: the keyboard goes on inside it.
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await act({ programme: programmeKey, personId: person.id, message: message.trim() || null });
    if (answer) onSent();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <PersonLine
        person={person}
        detail={
          <>
            {personDetail(intl, person)}
            {reasons.length > 0 && <span className={classes.reasons}>{reasons.join(' · ')}</span>}
          </>
        }
      />
      <Textarea
        label={intl.formatMessage({ id: `${words}.message` })}
        description={intl.formatMessage({ id: 'mentoring.message.hint' })}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        maxLength={longest}
        rows={3}
        ref={field}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>
          <FormattedMessage id={`${words}.send`} />
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'mentoring.message.kept' })} />}
    </form>
  );
}
