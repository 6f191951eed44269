import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Day } from '../../../kit/time/Day.js';
import type { PersonDetail } from '../people.query.js';
import { sendSignInLinksMutation } from './account.query.js';
import classes from './PersonAdministration.module.css';

/** How somebody signs in, and a link by mail for whoever cannot yet. */
export function PersonAccount({ person }: { person: PersonDetail }) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(sendSignInLinksMutation);
  const [sent, setSent] = useState<'sent' | 'held' | 'kept' | 'notSent' | null>(null);
  const { account } = person;
  if (!account) return null;
  const ways = [
    ...account.providerLabels,
    ...(account.hasPassword ? [intl.formatMessage({ id: 'person.account.password' })] : []),
  ];
  const send = async () => {
    const answer = await act({ personIds: [person.id] });
    if (!answer) return;
    const { sent: count, held, kept } = answer.sendSignInLinks;
    setSent(count === 0 ? 'notSent' : kept ? 'kept' : held ? 'held' : 'sent');
  };
  return (
    <>
      <h3 className={classes.title}>
        <FormattedMessage id="person.account" />
      </h3>
      <dl className={classes.facts}>
        <div>
          <dt>
            <FormattedMessage id="person.account.ways" />
          </dt>
          <dd>{ways.length > 0 ? intl.formatList(ways) : <FormattedMessage id="person.account.none" />}</dd>
        </div>
        {account.lastSignInOn && (
          <div>
            <dt>
              <FormattedMessage id="person.account.last" />
            </dt>
            <dd>
              <Day value={account.lastSignInOn} />
            </dd>
          </div>
        )}
        {account.invitedAt && (
          <div>
            <dt>
              <FormattedMessage id="person.account.invited" />
            </dt>
            <dd>
              <Day value={account.invitedAt} />
            </dd>
          </div>
        )}
      </dl>
      {sent !== null && (
        <Outcome>
          <FormattedMessage
            id={`person.account.${sent}`}
            values={{ link: (words) => <Link to="/operations/mail">{words}</Link> }}
          />
        </Outcome>
      )}
      {fault && <FaultNotice fault={fault} />}
      {account.viewerMaySendLink && sent === null && (
        <Button variant="default" size="sm" mt="sm" loading={busy} onClick={() => void send()}>
          <FormattedMessage id="person.account.send" />
        </Button>
      )}
    </>
  );
}
