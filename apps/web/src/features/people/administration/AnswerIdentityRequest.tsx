import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Day } from '../../../kit/time/Day.js';
import { bindIdentityMutation, unbindIdentityMutation } from '../../sign-in-ways/signInWays.query.js';
import type { PersonDetail } from '../people.query.js';
import classes from './PersonAdministration.module.css';
import type { IdentityNews } from './identityNews.js';

interface AnswerIdentityRequestProps {
  person: PersonDetail;
  request: NonNullable<PersonDetail['identityRequests']>[number];
  onAnswered(this: void, news: IdentityNews): void;
}

/** An administrator's word on somebody with a role who came through a provider for the first time. */
export function AnswerIdentityRequest({ person, request, onAnswered }: AnswerIdentityRequestProps) {
  const intl = useIntl();
  const { provider, providerLabel, subject, email, askedAt, isBoundOtherwise, isProviderThere } = request;
  const mayConfirm = isProviderThere && !isBoundOtherwise;
  const confirm = useAct(bindIdentityMutation);
  const decline = useAct(unbindIdentityMutation);
  const fault = confirm.fault ?? decline.fault;
  const personId = person.id;
  const values = {
    email: <bdi>{email}</bdi>,
    provider: providerLabel,
    day: <Day value={askedAt} short />,
    subject: <code>{subject}</code>,
  };
  const onConfirm = async () => {
    if (await confirm.act({ personId, provider, subject })) onAnswered({ words: 'confirmed', provider: providerLabel });
  };
  const onDecline = async () => {
    if (await decline.act({ personId, provider })) onAnswered({ words: 'declined', provider: providerLabel });
  };
  return (
    <div className={classes.request}>
      <p>
        <FormattedMessage id="identityRequests.asked" values={values} />{' '}
        <FormattedMessage
          id={`person.identity.confirm.${mayConfirm ? 'follows' : isProviderThere ? 'taken' : 'gone'}`}
          values={{ name: person.displayName, provider: providerLabel }}
        />
      </p>
      <div className={classes.acts}>
        {mayConfirm && (
          <Button
            size="sm"
            variant="default"
            loading={confirm.busy}
            disabled={decline.busy}
            aria-label={intl.formatMessage({ id: 'identityRequests.confirm.of' }, { name: person.displayName })}
            onClick={() => void onConfirm()}
          >
            <FormattedMessage id="identityRequests.confirm" />
          </Button>
        )}
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          loading={decline.busy}
          disabled={confirm.busy}
          aria-label={intl.formatMessage({ id: 'identityRequests.decline.of' }, { name: person.displayName })}
          onClick={() => void onDecline()}
        >
          <FormattedMessage id="identityRequests.decline" />
        </Button>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
