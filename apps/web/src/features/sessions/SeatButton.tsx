import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import type { Place } from './place.js';
import { seatActOf } from './seatAct.js';
import { cancelRegistrationMutation, registerMutation } from './session.query.js';

interface SeatButtonProps {
  sessionId: string;
  place: Place;
}

/** Takes a seat or a place in the waiting list, or gives it back. */
export function SeatButton({ sessionId, place }: SeatButtonProps) {
  const register = useAct(registerMutation);
  const cancel = useAct(cancelRegistrationMutation);
  const fault = register.fault ?? cancel.fault;
  const offered = seatActOf(place);
  return (
    <>
      {offered?.does === 'takes' && (
        <Button loading={register.busy} onClick={() => void register.act({ sessionId })}>
          <FormattedMessage id={offered.words} />
        </Button>
      )}
      {offered?.does === 'gives-back' && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={cancel.busy}
          onClick={() => void cancel.act({ sessionId })}
        >
          <FormattedMessage id={offered.words} />
        </Button>
      )}
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
