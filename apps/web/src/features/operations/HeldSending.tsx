import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { DecisionDialog } from '../../kit/forms/DecisionDialog.js';
import { Surface } from '../../kit/layout/Surface.js';
import { Moment } from '../../kit/time/Moment.js';
import { letSendingGoMutation, type Restoration } from './operations.query.js';
import classes from './Operations.module.css';

/** After a restore: nothing is sent until somebody says that it may be. */
export function HeldSending({ restoration, isMailAway }: { restoration: Restoration | null; isMailAway: boolean }) {
  const { act, busy, fault, forget } = useAct(letSendingGoMutation);
  const [asked, setAsked] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const letGo = async () => {
    const done = await act({});
    if (!done) return;
    setAsked(false);
    setSent(done.letSendingGo.messages);
  };
  const ask = (open: boolean) => {
    forget();
    setAsked(open);
  };

  if (sent !== null) {
    return (
      <Outcome>
        <FormattedMessage id="operations.letGone" values={{ count: sent, away: isMailAway ? 'yes' : 'no' }} />
      </Outcome>
    );
  }
  if (restoration === null) return null;
  const { restoredAt, takenAt, erasuresLeft, messagesHeld, viewerMayLetGo } = restoration;
  return (
    <Surface title={<FormattedMessage id="operations.held" />}>
      <div className={classes.held}>
        <p>
          <FormattedMessage
            id="operations.held.why"
            values={{
              restored: <Moment value={restoredAt} />,
              taken: <Moment value={takenAt} />,
              count: messagesHeld,
            }}
          />
        </p>
        {viewerMayLetGo ? (
          <Button onClick={() => ask(true)}>
            <FormattedMessage id="operations.letGo" />
          </Button>
        ) : (
          <p className={classes.facts}>
            <FormattedMessage id="operations.held.erasures" values={{ count: erasuresLeft }} />
          </p>
        )}
      </div>
      <DecisionDialog
        opened={asked}
        title={<FormattedMessage id="operations.letGo.title" values={{ count: messagesHeld }} />}
        onClose={() => ask(false)}
      >
        <p>
          <FormattedMessage
            id="operations.letGo.hint"
            values={{ taken: <Moment value={takenAt} />, away: isMailAway ? 'yes' : 'no' }}
          />
        </p>
        <div className={classes.acts}>
          <Button loading={busy} onClick={() => void letGo()}>
            <FormattedMessage id="operations.letGo" />
          </Button>
          <Button variant="default" disabled={busy} onClick={() => ask(false)}>
            <FormattedMessage id="operations.keepHeld" />
          </Button>
        </div>
        {fault && <FaultNotice fault={fault} />}
      </DecisionDialog>
    </Surface>
  );
}
