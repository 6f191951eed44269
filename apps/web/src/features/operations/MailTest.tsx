import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { sendTestMailMutation } from './operations.query.js';
import classes from './MailTest.module.css';

/** A mail to oneself by one press: what the mail server said of it stands beside the button. */
export function MailTest() {
  const { act, busy, fault } = useAct(sendTestMailMutation);
  const [told, setTold] = useState<{ passed: boolean; words: string; turn: number } | null>(null);
  const send = async () => {
    const answer = await act({});
    if (answer) setTold((before) => ({ ...answer.sendTestMail, turn: (before?.turn ?? 0) + 1 }));
  };
  return (
    <div className={classes.test}>
      <Button variant="default" loading={busy} onClick={() => void send()}>
        <FormattedMessage id={told ? 'mailTest.again' : 'mailTest.send'} />
      </Button>
      {told?.passed === true && <Outcome key={told.turn}>{told.words}</Outcome>}
      {told?.passed === false && (
        <FaultNotice
          key={told.turn}
          fault={{ kind: 'refused', message: told.words, argumentPath: null, requestId: null }}
        />
      )}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
