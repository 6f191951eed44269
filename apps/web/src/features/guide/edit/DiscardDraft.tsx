import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { discardDraftMutation } from './guideEdit.query.js';

interface DiscardDraftProps {
  guideKey: string;
  revision: number;
  onDiscarded(this: void): void;
}

export function DiscardDraft({ guideKey, revision, onDiscarded }: DiscardDraftProps) {
  const { act, busy, fault, forget } = useAct(discardDraftMutation);
  const [asking, setAsking] = useState(false);
  const close = () => {
    forget();
    setAsking(false);
  };
  const discard = async () => {
    if ((await act({ guideKey, revision })) !== null) onDiscarded();
  };
  return (
    <Group mt="sm">
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        <FormattedMessage id="guideEdit.discard" />
      </Button>
      <DecisionDialog opened={asking} onClose={close} title={<FormattedMessage id="guideEdit.discardAsk" />}>
        <p>
          <FormattedMessage id="guideEdit.discardWords" />
        </p>
        {fault && <FaultNotice fault={fault} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            <FormattedMessage id="guideEdit.notYet" />
          </Button>
          <Button color="red" loading={busy} onClick={() => void discard()}>
            <FormattedMessage id="guideEdit.discard" />
          </Button>
        </Group>
      </DecisionDialog>
    </Group>
  );
}
