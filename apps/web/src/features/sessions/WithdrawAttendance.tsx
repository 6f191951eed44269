import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { withdrawAttendanceMutation } from './desk/desk.query.js';
import classes from './YourPlace.module.css';

/** For somebody whom the host added: said plainly, and taken back by one press. */
export function WithdrawAttendance({ sessionId }: { sessionId: string }) {
  const { act, busy, fault } = useAct(withdrawAttendanceMutation);
  return (
    <div>
      <p className={classes.words}>
        <FormattedMessage id="session.added" />
      </p>
      <Button variant="default" size="sm" loading={busy} onClick={() => void act({ sessionId })}>
        <FormattedMessage id="session.added.takeBack" />
      </Button>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
