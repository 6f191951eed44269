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
  const [done, setDone] = useState<{ sent: number; held: boolean } | null>(null);
  const send = async () => {
    const answer = await act({ personIds: [], withoutAccess: true });
    if (answer) setDone(answer.sendSignInLinks);
  };
  return (
    <Surface title={<FormattedMessage id="setUp.signIn.links" />}>
      <div className={classes.way}>
        <p>
          <FormattedMessage id="setUp.signIn.links.hint" />
        </p>
        {done !== null && (
          <Outcome>
            <FormattedMessage
              id={done.held && done.sent > 0 ? 'setUp.signIn.links.held' : 'setUp.signIn.links.sent'}
              values={{ sent: done.sent }}
            />
          </Outcome>
        )}
        {fault && <FaultNotice fault={fault} />}
        {done === null && (
          <Button variant="default" loading={busy} onClick={() => void send()}>
            <FormattedMessage id="setUp.signIn.links.send" />
          </Button>
        )}
      </div>
    </Surface>
  );
}
