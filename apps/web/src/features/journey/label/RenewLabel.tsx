import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { renewLabelMutation } from '../journey.query.js';
import type { Renewal } from './journeyLabel.js';
import classes from '../HandIn.module.css';

interface RenewLabelProps {
  renewal: Renewal;
  onRenewed(this: void, until: string | null): void;
}

/** Renews, and declares with it what is asked to be declared. */
export function RenewLabel({ renewal: { labelId, progress, viewerMayRenew }, onRenewed }: RenewLabelProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(renewLabelMutation);
  const [declared, setDeclared] = useState<string[]>([]);
  const toDeclare = progress.filter(({ met, criterion }) => !met && criterion.kind === 'SELF_DECLARED');
  if (!viewerMayRenew) {
    return (
      <p className={classes.later}>
        <FormattedMessage id="journey.renewal.missing" />
      </p>
    );
  }
  const renew = async () => {
    const data = await act({ labelId });
    if (data) onRenewed(data.renewLabel.label.expiresAt);
  };
  return (
    <div className={classes.hand}>
      {toDeclare.map(({ criterion }) => (
        <Checkbox
          key={criterion.id}
          label={criterion.description}
          checked={declared.includes(criterion.id)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            setDeclared((before) => [
              ...before.filter((id) => id !== criterion.id),
              ...(checked ? [criterion.id] : []),
            ]);
          }}
        />
      ))}
      <Button loading={busy} disabled={declared.length < toDeclare.length} onClick={() => void renew()}>
        <FormattedMessage id="journey.renewal.act" />
      </Button>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'journey.renewal.kept' })} />}
    </div>
  );
}
