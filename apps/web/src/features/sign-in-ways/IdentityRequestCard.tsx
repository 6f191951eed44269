import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Surface } from '../../kit/layout/Surface.js';
import { PersonLine } from '../../kit/people/PersonLine.js';
import { personDetail } from '../../kit/people/personDetail.js';
import { Day } from '../../kit/time/Day.js';
import { bindIdentityMutation, unbindIdentityMutation, type IdentityRequest } from './signInWays.query.js';
import classes from './SignInWays.module.css';

export type RequestOutcome = 'confirmed' | 'declined';

interface IdentityRequestCardProps {
  request: IdentityRequest;
  onAnswered(this: void, outcome: RequestOutcome): void;
}

export function IdentityRequestCard({ request, onAnswered }: IdentityRequestCardProps) {
  const intl = useIntl();
  const { person, provider, providerLabel, subject, email, askedAt } = request;
  const confirm = useAct(bindIdentityMutation);
  const decline = useAct(unbindIdentityMutation);
  const fault = confirm.fault ?? decline.fault;
  const name = person.displayName;
  const say = async (outcome: RequestOutcome) => {
    const done =
      outcome === 'confirmed'
        ? await confirm.act({ personId: person.id, provider, subject })
        : await decline.act({ personId: person.id, provider });
    if (done) onAnswered(outcome);
  };
  return (
    <Surface>
      <div className={classes.request}>
        <PersonLine person={person} detail={personDetail(intl, person)} />
        <p className={classes.words}>
          <FormattedMessage
            id="identityRequests.asked"
            values={{
              email: <bdi>{email}</bdi>,
              provider: providerLabel,
              day: <Day value={askedAt} short />,
              subject: <code>{subject}</code>,
            }}
          />
        </p>
        <div className={classes.acts}>
          <Button
            loading={confirm.busy}
            disabled={decline.busy}
            aria-label={intl.formatMessage({ id: 'identityRequests.confirm.of' }, { name })}
            onClick={() => void say('confirmed')}
          >
            <FormattedMessage id="identityRequests.confirm" />
          </Button>
          <Button
            variant="default"
            loading={decline.busy}
            disabled={confirm.busy}
            aria-label={intl.formatMessage({ id: 'identityRequests.decline.of' }, { name })}
            onClick={() => void say('declined')}
          >
            <FormattedMessage id="identityRequests.decline" />
          </Button>
        </div>
        {fault && <FaultNotice fault={fault} />}
      </div>
    </Surface>
  );
}
