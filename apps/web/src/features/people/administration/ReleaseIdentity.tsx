import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { FollowsList } from '../../../kit/forms/FollowsList.js';
import { unbindIdentityMutation } from '../../sign-in-ways/signInWays.query.js';
import type { PersonDetail } from '../people.query.js';
import classes from './PersonAdministration.module.css';
import type { IdentityNews } from './identityNews.js';

interface ReleaseIdentityProps {
  person: PersonDetail;
  identity: NonNullable<PersonDetail['identities']>[number];
  onReleased(this: void, news: IdentityNews): void;
}

/** Releases somebody from a provider's account, after saying what ends and how they come in from then on. */
export function ReleaseIdentity({ person, identity: { provider, providerLabel }, onReleased }: ReleaseIdentityProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(unbindIdentityMutation);
  const [asking, setAsking] = useState(false);
  const values = { name: person.displayName, provider: providerLabel };
  const close = () => {
    forget();
    setAsking(false);
  };
  const release = async () => {
    if (await act({ personId: person.id, provider })) onReleased({ words: 'released', provider: providerLabel });
  };
  const next = person.roles && person.roles.length > 0 ? 'again.role' : 'again';
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={intl.formatMessage({ id: 'person.identity.release.of' }, values)}
        onClick={() => setAsking(true)}
      >
        <FormattedMessage id="person.identity.release" />
      </Button>
      <DecisionDialog
        opened={asking}
        onClose={close}
        title={<FormattedMessage id="person.identity.release.title" values={values} />}
      >
        <FollowsList
          follows={(['ends', next, 'stays'] as const).map((key) => ({
            key,
            words: <FormattedMessage id={`person.identity.release.${key}`} values={values} />,
          }))}
        />
        {fault && <FaultNotice fault={fault} />}
        <div className={classes.acts}>
          <Button loading={busy} onClick={() => void release()}>
            <FormattedMessage id="person.identity.release.act" values={values} />
          </Button>
          <Button variant="default" onClick={close}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </div>
      </DecisionDialog>
    </>
  );
}
