import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { DecisionDialog } from '../../kit/forms/DecisionDialog.js';
import { sendSignInLinksMutation } from '../people/administration/account.query.js';
import { MailServerSays } from './MailServerSays.js';
import type { SignInLetters } from './setUp.query.js';
import classes from './ways.module.css';

type Sent = { sent: number; held: boolean; kept: boolean; unreachableCount: number };

/** What became of them, in the order of what matters most. */
function fateOf({ sent, held, kept }: Sent): 'nobody' | 'kept' | 'held' | 'sent' {
  if (sent === 0) return 'nobody';
  if (kept) return 'kept';
  return held ? 'held' : 'sent';
}

/** Sends them to everybody who has no way in yet, after saying to how many, and whether they will go. */
export function Letters({ letters }: { letters: SignInLetters }) {
  const { withoutAccess: count, withoutAddress: silent, sendsMail } = letters;
  const { act, busy, fault, forget } = useAct(sendSignInLinksMutation);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Sent | null>(null);
  const close = () => {
    forget();
    setAsking(false);
  };
  const send = async () => {
    const answer = await act({ personIds: [], withoutAccess: true });
    if (!answer) return;
    setAsking(false);
    setDone(answer.sendSignInLinks);
  };
  const doing = (
    <FormattedMessage id={sendsMail ? 'setUp.signIn.links.send' : 'setUp.signIn.links.keep'} values={{ count }} />
  );
  if (done !== null) {
    return (
      <Outcome>
        <FormattedMessage
          id={`setUp.signIn.links.${fateOf(done)}`}
          values={{ sent: done.sent, link: (words) => <Link to="/operations/mail">{words}</Link> }}
        />{' '}
        <FormattedMessage id="setUp.signIn.links.unreachable" values={{ count: done.unreachableCount }} />
      </Outcome>
    );
  }
  if (count === 0) return null;
  return (
    <>
      <Button variant={sendsMail ? 'filled' : 'default'} onClick={() => setAsking(true)}>
        {doing}…
      </Button>
      <DecisionDialog
        opened={asking}
        onClose={close}
        returnsFocus={done === null}
        title={<FormattedMessage id="setUp.signIn.links.title" values={{ count }} />}
      >
        {sendsMail ? (
          <MailServerSays />
        ) : (
          <p>
            <FormattedMessage id="setUp.signIn.links.keptOnly" />
          </p>
        )}
        <p>
          <FormattedMessage id="setUp.signIn.links.silent" values={{ count: silent }} />
        </p>
        <div className={classes.acts}>
          <Button loading={busy} onClick={() => void send()}>
            {doing}
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </div>
        {fault && <FaultNotice fault={fault} />}
      </DecisionDialog>
    </>
  );
}
