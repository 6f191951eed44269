import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { FollowsList } from '../../../kit/forms/FollowsList.js';
import type { PersonDetail } from '../../people/people.query.js';
import { endPersonMutation } from './leaving.query.js';
import classes from './leaving.module.css';

const follows = ['signIns', 'roles', 'hosting', 'rest', 'undone'] as const;

/** Ends somebody's time with the company, after saying what ends with it. */
export function EndPerson({ person, onEnded }: { person: PersonDetail; onEnded(this: void): void }) {
  const { act, busy, fault, forget } = useAct(endPersonMutation);
  const [asking, setAsking] = useState(false);
  const isOfHr = person.externalId !== null;
  const values = {
    name: person.displayName,
    roles: person.roles?.length ?? 0,
    sessions: person.sessionsToHost,
  };
  const close = () => {
    forget();
    setAsking(false);
  };
  const end = async () => {
    if (await act({ personId: person.id })) onEnded();
  };
  return (
    <>
      <p>
        <FormattedMessage id={isOfHr ? 'leaving.ofHr' : 'leaving.byHand'} />
      </p>
      <Button variant="default" onClick={() => setAsking(true)}>
        <FormattedMessage id="leaving.end" />
      </Button>
      <DecisionDialog
        opened={asking}
        onClose={close}
        title={<FormattedMessage id="leaving.end.title" values={values} />}
      >
        <FollowsList
          follows={[...follows, ...(isOfHr ? (['file'] as const) : [])].map((key) => ({
            key,
            words: <FormattedMessage id={`leaving.end.${key}`} values={values} />,
          }))}
        />
        <div className={classes.acts}>
          <Button loading={busy} onClick={() => void end()}>
            <FormattedMessage id="leaving.end.act" />
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </div>
        {fault && <FaultNotice fault={fault} />}
      </DecisionDialog>
    </>
  );
}
