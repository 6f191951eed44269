import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Continued } from '../../../kit/layout/Continued.js';
import { Section } from '../../../kit/layout/Section.js';
import { Moment } from '../../../kit/time/Moment.js';
import { AddPresent } from './AddPresent.js';
import { recordAttendanceMutation, type Desk } from './desk.query.js';
import { DeskListPart, type Listed } from './DeskListPart.js';
import classes from './DeskList.module.css';

type Said = { name: string; as: 'ATTENDED' | 'UNKNOWN' };

/** Who is coming, each to be ticked off, and whoever walked in. */
export function DeskList({ session }: { session: Desk }) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(recordAttendanceMutation);
  const [said, setSaid] = useState<Said | null>(null);
  const mayRecord = session.viewerMay.includes('RECORD_ATTENDANCE');
  const record = async ({ id, displayName }: Pick<Listed['person'], 'id' | 'displayName'>, as: Said['as']) => {
    setSaid(null);
    const done = await act({ sessionId: session.id, personIds: [id], attendance: as });
    if (done) setSaid({ name: displayName, as });
    return done !== null;
  };
  const { registeredCount: seats, waitlistedCount: waiting } = session;
  return (
    <Section
      title={<FormattedMessage id="desk.list" />}
      lead={
        <FormattedMessage
          id={mayRecord ? 'desk.list.lead' : 'desk.list.before'}
          values={{ seats, waiting, opens: <Moment value={session.checkInOpensAt} /> }}
        />
      }
    >
      <p className={classes.said} role="status">
        {said && intl.formatMessage({ id: `desk.said.${said.as}` }, { name: said.name })}
      </p>
      {fault && <FaultNotice fault={fault} />}
      <ul className={classes.list}>
        <Continued>
          {(part) => (
            <DeskListPart
              sessionId={session.id}
              mayRecord={mayRecord}
              busy={busy}
              onRecord={(person, as) => void record(person, as)}
              {...part}
            />
          )}
        </Continued>
      </ul>
      {seats + waiting === 0 && (
        <p className={classes.nobody}>
          <FormattedMessage id="session.registrations.none" />
        </p>
      )}
      {mayRecord && <AddPresent onAdd={async (person) => record(person, 'ATTENDED')} />}
    </Section>
  );
}
