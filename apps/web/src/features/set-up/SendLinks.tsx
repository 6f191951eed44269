import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../graphql/useAct.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { Surface } from '../../kit/layout/Surface.js';
import { MailTest } from '../operations/MailTest.js';
import { sendSignInLinksMutation } from '../people/administration/account.query.js';
import { signInLettersQuery } from './setUp.query.js';
import classes from './ways.module.css';

/** A link by mail for everybody who has no way in yet, once it is known that mail goes out. */
export function SendLinks() {
  const answer = useAnswer(signInLettersQuery, {});
  return (
    <Answered answer={answer} skeleton={<SkeletonCard lines={4} />}>
      {({ signInWays: { local, sendsMail, withoutAccess } }) =>
        local && (
          <Surface title={<FormattedMessage id="setUp.signIn.links" />}>
            <div className={classes.way}>
              <p>
                <FormattedMessage id={sendsMail ? 'setUp.signIn.mail' : 'setUp.signIn.noMail'} />
              </p>
              <MailTest />
              <p>
                <FormattedMessage id="setUp.signIn.links.hint" values={{ count: withoutAccess }} />
              </p>
              <Letters count={withoutAccess} />
            </div>
          </Surface>
        )
      }
    </Answered>
  );
}

function Letters({ count }: { count: number }) {
  const { act, busy, fault } = useAct(sendSignInLinksMutation);
  const [done, setDone] = useState<{ sent: number; held: boolean } | null>(null);
  const send = async () => {
    const answer = await act({ personIds: [], withoutAccess: true });
    if (answer) setDone(answer.sendSignInLinks);
  };
  return (
    <>
      {done !== null && (
        <Outcome>
          <FormattedMessage
            id={done.held && done.sent > 0 ? 'setUp.signIn.links.held' : 'setUp.signIn.links.sent'}
            values={{ sent: done.sent, link: (words) => <Link to="/operations/mail">{words}</Link> }}
          />
        </Outcome>
      )}
      {fault && <FaultNotice fault={fault} />}
      {done === null && count > 0 && (
        <Button loading={busy} onClick={() => void send()}>
          <FormattedMessage id="setUp.signIn.links.send" values={{ count }} />
        </Button>
      )}
    </>
  );
}
