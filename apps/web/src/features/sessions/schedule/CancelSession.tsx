import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { FollowsList } from '../../../kit/forms/FollowsList.js';
import type { SessionDetail } from '../session.query.js';
import { cancelMutation } from './schedule.query.js';
import classes from './SessionActs.module.css';

interface CancelSessionProps {
  session: SessionDetail;
  opened: boolean;
  onClose(this: void): void;
  onCancelled(this: void): void;
}

const longest = 500;

/** Says whom it concerns before it is done; the words that one adds are told to all of them. */
export function CancelSession({ session, opened, onClose, onCancelled }: CancelSessionProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(cancelMutation);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState(false);
  const { registeredCount: seats, waitlistedCount: waiting } = session;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await act({ sessionId: session.id, reason: reason.trim() || null }))) return;
    setDone(true);
    onCancelled();
  };
  return (
    <DecisionDialog
      opened={opened}
      title={<FormattedMessage id="cancel.title" values={{ title: session.title }} />}
      onClose={onClose}
      returnsFocus={!done}
    >
      <FollowsList
        follows={[
          { key: 'who', words: <FormattedMessage id="cancel.concerned" values={{ seats, waiting }} /> },
          { key: 'stays', words: <FormattedMessage id="cancel.stays" /> },
        ]}
      />
      <form onSubmit={(event) => void submit(event)} className={classes.part}>
        <Textarea
          label={intl.formatMessage({ id: 'cancel.reason' })}
          description={intl.formatMessage({ id: 'cancel.reason.hint' })}
          value={reason}
          error={fault?.argumentPath === 'input.reason' && fault.message}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={longest}
          rows={3}
        />
        <div className={classes.acts}>
          <Button type="submit" loading={busy}>
            <FormattedMessage id="session.cancel" />
          </Button>
          <Button variant="subtle" onClick={onClose}>
            <FormattedMessage id="cancel.keep" />
          </Button>
        </div>
      </form>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'reason.kept' })} />}
    </DecisionDialog>
  );
}
