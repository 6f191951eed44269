import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { TimeLeft } from '../../../kit/time/TimeLeft.js';
import { acceptMutation, declineMutation } from './invitation.query.js';
import type { Invitation } from '../mentoring.query.js';
import classes from './InvitationCard.module.css';

interface InvitationCardProps {
  invitation: Invitation;
  /** I take a pause, which accepting ends. */
  onPause: boolean;
}

/** An offer to me, or a request for my help. Declining takes no reason, and nobody else learns of it. */
export function InvitationCard({ invitation, onPause }: InvitationCardProps) {
  const intl = useIntl();
  const accept = useAct(acceptMutation);
  const decline = useAct(declineMutation);
  const offer = invitation.direction === 'OFFER';
  const other = offer ? invitation.mentor : invitation.mentee;
  const fault = accept.fault ?? decline.fault;
  const input = { invitationId: invitation.id };
  return (
    <Surface>
      <div className={classes.card}>
        <PersonLine person={other} detail={personDetail(intl, other)} />
        {invitation.message && <blockquote className={classes.message}>{invitation.message}</blockquote>}
        <div className={classes.words}>
          <p className={classes.until}>
            <TimeLeft until={invitation.expiresAt} />
          </p>
          {!offer && invitation.viewerMayAccept && (
            <FormattedMessage id="mentoring.request" values={{ name: other.givenName }} />
          )}
          {invitation.acceptingEnrols && (
            <FormattedMessage id={onPause ? 'mentoring.offer.resumes' : 'mentoring.offer.enrols'} />
          )}
          {invitation.cannotAcceptBecause}
        </div>
        <div className={classes.acts}>
          {invitation.viewerMayAccept && (
            <Button loading={accept.busy} disabled={decline.busy} onClick={() => void accept.act(input)}>
              <FormattedMessage id="mentoring.accept" />
            </Button>
          )}
          {invitation.viewerMayDecline && (
            <Button
              variant="default"
              loading={decline.busy}
              disabled={accept.busy}
              onClick={() => void decline.act(input)}
            >
              <FormattedMessage id="mentoring.decline" />
            </Button>
          )}
        </div>
        {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'mentoring.answer.kept' })} />}
      </div>
    </Surface>
  );
}
