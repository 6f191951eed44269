import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { TimeLeft } from '../../../kit/time/TimeLeft.js';
import { cancelMutation } from './invitation.query.js';
import type { Invitation } from '../mentoring.query.js';

export function SentInvitation({ invitation }: { invitation: Invitation }) {
  const { act, busy, fault } = useAct(cancelMutation);
  const offer = invitation.direction === 'OFFER';
  return (
    <>
      <PersonLine
        person={offer ? invitation.mentee : invitation.mentor}
        detail={
          <>
            <FormattedMessage id={offer ? 'mentoring.sent.offer' : 'mentoring.sent.request'} />
            {' · '}
            <TimeLeft until={invitation.expiresAt} />
          </>
        }
      >
        {invitation.viewerMayCancel && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={busy}
            onClick={() => void act({ invitationId: invitation.id })}
          >
            <FormattedMessage id="mentoring.takeBack" />
          </Button>
        )}
      </PersonLine>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
