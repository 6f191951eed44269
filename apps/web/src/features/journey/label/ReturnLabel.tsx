import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { FollowsList } from '../../../kit/forms/FollowsList.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { returnLabelMutation, type JourneyEnrolment } from '../journey.query.js';
import classes from './ReturnLabel.module.css';

const follows = ['ends', 'mentees', 'offers', 'back'] as const;

/** In a quiet place: the label is given back, after saying what follows. Nothing is asked. */
export function ReturnLabel({ label }: { label: JourneyEnrolment['label'] }) {
  const { act, busy, fault, forget } = useAct(returnLabelMutation);
  const [asking, setAsking] = useState(false);
  const [returned, setReturned] = useState(false);
  if (returned) {
    return (
      <div>
        <dt>
          <Outcome>
            <FormattedMessage id="journey.return.done" />
          </Outcome>
        </dt>
        <dd>
          <FormattedMessage id="journey.return.back" />
        </dd>
      </div>
    );
  }
  if (!label?.viewerMayReturn) return null;
  const close = () => {
    forget();
    setAsking(false);
  };
  const giveBack = async () => {
    if (await act({ labelId: label.id })) setReturned(true);
  };
  return (
    <div>
      <dt>
        <Button variant="default" onClick={() => setAsking(true)}>
          <FormattedMessage id="journey.return" />
        </Button>
        <DecisionDialog
          opened={asking}
          onClose={close}
          title={<FormattedMessage id="journey.return.title" values={{ level: label.level.name }} />}
        >
          <FollowsList
            follows={follows.map((key) => ({ key, words: <FormattedMessage id={`journey.return.${key}`} /> }))}
          />
          <div className={classes.acts}>
            <Button loading={busy} onClick={() => void giveBack()}>
              <FormattedMessage id="journey.return.act" />
            </Button>
            <Button variant="subtle" color="gray" onClick={close}>
              <FormattedMessage id="action.cancel" />
            </Button>
          </div>
          {fault && <FaultNotice fault={fault} />}
        </DecisionDialog>
      </dt>
      <dd>
        <FormattedMessage id="journey.return.hint" />
      </dd>
    </div>
  );
}
