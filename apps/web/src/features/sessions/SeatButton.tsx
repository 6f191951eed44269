import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import type { SeatAct } from './seatAct.js';
import { cancelRegistrationMutation, registerMutation } from './session.query.js';

interface SeatButtonProps {
  sessionId: string;
  act: SeatAct | null;
}

/** Takes a seat or a place in the waiting list, or gives it back. */
export function SeatButton({ sessionId, act }: SeatButtonProps) {
  const register = useAct(registerMutation);
  const cancel = useAct(cancelRegistrationMutation);
  const fault = register.fault ?? cancel.fault;
  return (
    <>
      {act?.does === 'takes' && (
        <Button loading={register.busy} onClick={() => void register.act({ sessionId })}>
          <FormattedMessage id={act.words} />
        </Button>
      )}
      {act?.does === 'gives-back' && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={cancel.busy}
          onClick={() => void cancel.act({ sessionId })}
        >
          <FormattedMessage id={act.words} />
        </Button>
      )}
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
