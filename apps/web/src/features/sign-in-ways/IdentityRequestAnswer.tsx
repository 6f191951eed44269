import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Day } from '../../kit/time/Day.js';
import { bindIdentityMutation, unbindIdentityMutation, type IdentityRequest } from './signInWays.query.js';
import classes from './SignInWays.module.css';

export type RequestOutcome = 'confirmed' | 'declined';

interface IdentityRequestAnswerProps {
  person: { id: string; displayName: string };
  request: Omit<IdentityRequest, 'person'>;
  /** Whether it is what one came for, or one thing among others. */
  isMain?: boolean;
  onAnswered(this: void, outcome: RequestOutcome): void;
}

/** An administrator's word on somebody with a role who came through a provider for the first time. */
export function IdentityRequestAnswer({ person, request, isMain = false, onAnswered }: IdentityRequestAnswerProps) {
  const intl = useIntl();
  const { provider, providerLabel, subject, email, askedAt, isBoundOtherwise, isProviderThere } = request;
  const mayConfirm = isProviderThere && !isBoundOtherwise;
  const confirm = useAct(bindIdentityMutation);
  const decline = useAct(unbindIdentityMutation);
  const fault = confirm.fault ?? decline.fault;
  const { id: personId, displayName: name } = person;
  const onConfirm = async () => {
    if (await confirm.act({ personId, provider, subject })) onAnswered('confirmed');
  };
  const onDecline = async () => {
    if (await decline.act({ personId, provider })) onAnswered('declined');
  };
  return (
    <div className={classes.request}>
      <p className={classes.words}>
        <FormattedMessage
          id="identityRequests.asked"
          values={{
            email: <bdi>{email}</bdi>,
            provider: providerLabel,
            day: <Day value={askedAt} short />,
            subject: <code>{subject}</code>,
          }}
        />{' '}
        <FormattedMessage
          id={`identityRequests.${mayConfirm ? 'follows' : isProviderThere ? 'taken' : 'gone'}`}
          values={{ name, provider: providerLabel }}
        />
      </p>
      <div className={classes.acts}>
        {mayConfirm && (
          <Button
            size={isMain ? undefined : 'sm'}
            variant={isMain ? 'filled' : 'default'}
            loading={confirm.busy}
            disabled={decline.busy}
            aria-label={intl.formatMessage({ id: 'identityRequests.confirm.of' }, { name })}
            onClick={() => void onConfirm()}
          >
            <FormattedMessage id="identityRequests.confirm" />
          </Button>
        )}
        <Button
          size={isMain ? undefined : 'sm'}
          variant={isMain ? 'default' : 'subtle'}
          color={isMain ? undefined : 'gray'}
          loading={decline.busy}
          disabled={confirm.busy}
          aria-label={intl.formatMessage({ id: 'identityRequests.decline.of' }, { name })}
          onClick={() => void onDecline()}
        >
          <FormattedMessage id="identityRequests.decline" />
        </Button>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
