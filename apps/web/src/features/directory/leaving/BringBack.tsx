import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { FollowsList } from '../../../kit/forms/FollowsList.js';
import { Day } from '../../../kit/time/Day.js';
import { Moment } from '../../../kit/time/Moment.js';
import type { PersonDetail } from '../../people/people.query.js';
import { RoleScopeWords } from '../roles/RoleScopeWords.js';
import { bringBackMutation } from './leaving.query.js';
import classes from './leaving.module.css';

type Departure = NonNullable<PersonDetail['departure']>;

interface BringBackProps {
  person: PersonDetail;
  departure: Departure;
  onBack(this: void, notes: readonly string[]): void;
}

/** How somebody left, what would come back with them, and for a day the way back. */
export function BringBack({ person, departure, onBack }: BringBackProps) {
  const { act, busy, fault } = useAct(bringBackMutation);
  const { at, byImport, endedBy, undoableUntil } = departure;
  const bring = async () => {
    const answer = await act({ personId: person.id });
    if (answer) onBack(answer.bringBack.notes);
  };
  const way = byImport ? 'file' : endedBy ? 'person' : 'command';
  return (
    <>
      <p>
        <FormattedMessage
          id={`leaving.left.${way}`}
          values={{ moment: <Moment value={at} />, name: endedBy?.displayName }}
        />
      </p>
      {undoableUntil && <ComesBack departure={departure} until={undoableUntil} />}
      {!undoableUntil && (
        <p>
          <FormattedMessage id={person.viewerMayBringBack ? 'leaving.over.byHand' : 'leaving.over'} />
        </p>
      )}
      {person.viewerMayBringBack && (
        <Button loading={busy} onClick={() => void bring()}>
          <FormattedMessage id={undoableUntil ? 'leaving.back' : 'leaving.back.bare'} />
        </Button>
      )}
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}

function ComesBack({ departure, until }: { departure: Departure; until: string }) {
  return (
    <>
      <p>
        <FormattedMessage id="leaving.comesBack" values={{ moment: <Moment value={until} /> }} />
      </p>
      <FollowsList
        follows={[
          ...departure.roles.map((role) => ({
            key: role.id,
            words: (
              <FormattedMessage
                id="leaving.comesBack.role"
                values={{
                  role: <FormattedMessage id={`role.${role.role}`} />,
                  scope: <RoleScopeWords orgUnit={role.orgUnit} programme={role.programme} />,
                }}
              />
            ),
          })),
          ...departure.hostedSessions.map((session) => ({
            key: session.id,
            words: (
              <FormattedMessage
                id="leaving.comesBack.session"
                values={{ title: session.title, day: <Day value={session.startsAt} /> }}
              />
            ),
          })),
          { key: 'rest', words: <FormattedMessage id="leaving.comesBack.rest" /> },
        ]}
      />
      <p className={classes.exceptions}>
        <FormattedMessage id="leaving.comesBack.exceptions" values={{ sessions: departure.hostedSessions.length }} />
      </p>
    </>
  );
}
