import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { DecisionDialog } from '../../kit/forms/DecisionDialog.js';
import { FollowsList } from '../../kit/forms/FollowsList.js';
import { ReasonForm } from '../../kit/forms/ReasonForm.js';
import { revokeLabelMutation } from '../programme/programme.query.js';
import type { PersonDetail, PersonLabel } from './people.query.js';

interface RevokeLabelProps {
  label: PersonLabel;
  person: PersonDetail;
  onRevoked(this: void): void;
}

const follows = ['ends', 'reads', 'mentees', 'offers'] as const;

/** Ends a label, after saying what follows; the person reads why. */
export function RevokeLabel({ label, person, onRevoked }: RevokeLabelProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(revokeLabelMutation);
  const [asking, setAsking] = useState(false);
  const values = { level: label.level.name, name: person.givenName };
  const close = () => {
    forget();
    setAsking(false);
  };
  const revoke = async (reason: string) => {
    if (await act({ labelId: label.id, reason })) onRevoked();
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={intl.formatMessage({ id: 'standing.revoke.for' }, values)}
        onClick={() => setAsking(true)}
      >
        <FormattedMessage id="standing.revoke" />
      </Button>
      <DecisionDialog
        opened={asking}
        onClose={close}
        startsAt="field"
        title={<FormattedMessage id="standing.revoke.title" values={values} />}
      >
        <FollowsList
          follows={follows.map((key) => ({
            key,
            words: <FormattedMessage id={`standing.revoke.${key}`} values={values} />,
          }))}
        />
        <ReasonForm
          label={intl.formatMessage({ id: 'standing.revoke.reason' })}
          hint={intl.formatMessage({ id: 'reason.hint' }, values)}
          submit={<FormattedMessage id="standing.revoke.act" />}
          busy={busy}
          fault={fault}
          onSubmit={(reason) => void revoke(reason)}
          onCancel={close}
        />
      </DecisionDialog>
    </>
  );
}
