import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { Surface } from '../../kit/layout/Surface.js';
import { sendSignInLinksMutation } from '../people/administration/account.query.js';
import classes from './ways.module.css';

/** A link by mail for everybody who has no way in yet. */
export function SendLinks() {
  const { act, busy, fault } = useAct(sendSignInLinksMutation);
  const [sent, setSent] = useState<number | null>(null);
  const send = async () => {
    const answer = await act({ personIds: [], withoutAccess: true });
    if (answer) setSent(answer.sendSignInLinks.sent);
  };
  return (
    <Surface title={<FormattedMessage id="setUp.signIn.links" />}>
      <div className={classes.way}>
        <p>
          <FormattedMessage id="setUp.signIn.links.hint" />
        </p>
        {sent !== null && (
          <Outcome>
            <FormattedMessage id="setUp.signIn.links.sent" values={{ sent }} />
          </Outcome>
        )}
        {fault && <FaultNotice fault={fault} />}
        {sent === null && (
          <Button variant="default" loading={busy} onClick={() => void send()}>
            <FormattedMessage id="setUp.signIn.links.send" />
          </Button>
        )}
      </div>
    </Surface>
  );
}
