import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import type { SessionDetail } from '../session.query.js';
import { CancelSession } from './CancelSession.js';
import { publishMutation } from './schedule.query.js';
import classes from './SessionActs.module.css';
import { isSessionPageState } from './sessionPageState.js';

type Done = 'scheduled' | 'drafted' | 'changed' | 'moved' | 'published' | 'cancelled';

/** What whoever runs the session does about it, and what was just done. */
export function SessionActs({ session }: { session: SessionDetail }) {
  const intl = useIntl();
  const { state } = useLocation();
  const [done, setDone] = useState<Done | null>(() => (isSessionPageState(state) ? state.done : null));
  const publish = useAct(publishMutation);
  const [cancelling, setCancelling] = useState(false);
  const may = (move: SessionDetail['viewerMay'][number]) => session.viewerMay.includes(move);
  const concerned = { seats: session.registeredCount, waiting: session.waitlistedCount };

  const publishIt = async () => {
    if (await publish.act({ sessionId: session.id })) setDone('published');
  };

  return (
    <div className={classes.part}>
      {done && (
        <Outcome key={done}>
          <FormattedMessage id={`session.done.${done}`} values={concerned} />
        </Outcome>
      )}
      {session.status === 'DRAFT' && (
        <p className={classes.draft}>
          <FormattedMessage id="session.draft" />
        </p>
      )}
      {session.status === 'CANCELLED' && session.cancelReason && (
        <p className={classes.draft}>
          <FormattedMessage id="session.cancelReason" values={{ reason: session.cancelReason }} />
        </p>
      )}
      {(may('UPDATE') || may('PUBLISH') || may('CANCEL')) && (
        <div className={classes.acts} role="group" aria-label={intl.formatMessage({ id: 'session.acts' })}>
          {may('PUBLISH') && (
            <Button onClick={() => void publishIt()} loading={publish.busy}>
              <FormattedMessage id="session.publish" />
            </Button>
          )}
          {may('UPDATE') && (
            <LinkButton to={`/sessions/${session.id}/edit`} variant="default">
              <FormattedMessage id="session.edit" />
            </LinkButton>
          )}
          {may('CANCEL') && (
            <Button variant="default" onClick={() => setCancelling(true)}>
              <FormattedMessage id="session.cancel" />
            </Button>
          )}
        </div>
      )}
      {publish.fault && <FaultNotice fault={publish.fault} />}
      <CancelSession
        session={session}
        opened={cancelling}
        onClose={() => setCancelling(false)}
        onCancelled={() => {
          setCancelling(false);
          setDone('cancelled');
        }}
      />
    </div>
  );
}
