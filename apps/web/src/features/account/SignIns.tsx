import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { Section } from '../../kit/layout/Section.js';
import { endSignInMutation, type SignIn } from './account.query.js';
import { SignInLine } from './SignInLine.js';
import classes from './account.module.css';

interface SignInsProps {
  signIns: readonly SignIn[];
  /** There is a password here to change. */
  maySetPassword: boolean;
}

export function SignIns({ signIns, maySetPassword }: SignInsProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(endSignInMutation);
  const [ended, setEnded] = useState<'one' | 'others' | null>(null);
  const end = async (signInId: string | null) => {
    setEnded(null);
    if (await act({ signInId })) setEnded(signInId === null ? 'others' : 'one');
  };
  const others = signIns.filter(({ current }) => !current);
  const whatToDo = maySetPassword ? 'myAccount.signIns.lead' : 'myAccount.signIns.leadAlone';
  return (
    <Section
      title={<FormattedMessage id="myAccount.signIns" />}
      lead={<FormattedMessage id={others.length > 0 ? whatToDo : 'myAccount.onlyHere'} />}
      aside={
        others.length > 1 && (
          <Button variant="default" loading={busy} onClick={() => void end(null)}>
            <FormattedMessage id="myAccount.endOthers" />
          </Button>
        )
      }
    >
      {ended && (
        <Outcome>
          <FormattedMessage id={ended === 'one' ? 'myAccount.ended' : 'myAccount.endedOthers'} />
        </Outcome>
      )}
      {fault && <FaultNotice fault={fault} />}
      <ul className={classes.lines} aria-label={intl.formatMessage({ id: 'myAccount.signIns' })}>
        {signIns.map((signIn) => (
          <SignInLine key={signIn.id} signIn={signIn} busy={busy} onEnd={() => void end(signIn.id)} />
        ))}
      </ul>
    </Section>
  );
}
