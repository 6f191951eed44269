import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { enrolMutation } from './journey.query.js';

export function EnrolButton({ programmeKey }: { programmeKey: string }) {
  const { act, busy, fault } = useAct(enrolMutation);
  return (
    <>
      <Button loading={busy} onClick={() => void act({ programme: programmeKey })}>
        <FormattedMessage id="journey.act.join" />
      </Button>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
