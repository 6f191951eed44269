import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { FollowsList } from '../../../kit/forms/FollowsList.js';
import { removeRoleMutation, type Grant } from './role.query.js';
import { scopeOf } from './roles.js';
import classes from './TakeRole.module.css';

interface TakeRoleProps {
  grant: Pick<Grant, 'role' | 'orgUnit' | 'programme' | 'viewerMayTake'>;
  person: { id: string; displayName: string };
  onTaken(this: void): void;
}

/** Takes a role back, after saying what ends. */
export function TakeRole({ grant, person, onTaken }: TakeRoleProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(removeRoleMutation);
  const [asking, setAsking] = useState(false);
  const values = { role: intl.formatMessage({ id: `role.${grant.role}` }), name: person.displayName };
  if (!grant.viewerMayTake) {
    return (
      <p className={classes.last}>
        <FormattedMessage id="roles.last" />
      </p>
    );
  }
  const close = () => {
    forget();
    setAsking(false);
  };
  const take = async () => {
    const scope = scopeOf(grant.role, { unit: grant.orgUnit?.code ?? null, programme: grant.programme?.key ?? null });
    if (await act({ personId: person.id, role: grant.role, ...scope })) onTaken();
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={intl.formatMessage({ id: 'roles.take.for' }, values)}
        onClick={() => setAsking(true)}
      >
        <FormattedMessage id="roles.take" />
      </Button>
      <DecisionDialog
        opened={asking}
        onClose={close}
        title={<FormattedMessage id="roles.take.title" values={values} />}
      >
        <FollowsList
          follows={(['atOnce', 'stays', 'again'] as const).map((key) => ({
            key,
            words: <FormattedMessage id={`roles.take.${key}`} values={values} />,
          }))}
        />
        {fault && <FaultNotice fault={fault} />}
        <div className={classes.acts}>
          <Button loading={busy} onClick={() => void take()}>
            <FormattedMessage id="roles.take" />
          </Button>
          <Button variant="default" onClick={close}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </div>
      </DecisionDialog>
    </>
  );
}
