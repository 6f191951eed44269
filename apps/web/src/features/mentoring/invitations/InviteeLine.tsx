import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Status } from '../../../kit/feedback/Status.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import type { Invitee } from './invitation.query.js';

interface InviteeLineProps {
  person: Invitee;
  onChoose(this: void, person: Invitee): void;
}

/** A colleague who was found. Why somebody is not to be invited is not always the mentor’s to know. */
export function InviteeLine({ person, onChoose }: InviteeLineProps) {
  const intl = useIntl();
  return (
    <PersonLine person={person} detail={personDetail(intl, person)} size="small" wraps={!person.viewerMayInvite}>
      {person.viewerMayInvite ? (
        <Button
          variant="default"
          size="sm"
          aria-label={intl.formatMessage({ id: 'mentoring.invite.chooseName' }, { name: person.displayName })}
          onClick={() => onChoose(person)}
        >
          <FormattedMessage id="mentoring.invite.choose" />
        </Button>
      ) : (
        <Status tone="quiet">
          <FormattedMessage id="mentoring.invite.notNow" />
        </Status>
      )}
    </PersonLine>
  );
}
