import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { FollowsList } from '../../../kit/forms/FollowsList.js';
import type { PersonDetail } from '../people.query.js';
import type { PeoplePageState } from '../peoplePageState.js';
import { erasePersonMutation } from './erase.query.js';
import classes from './ErasePerson.module.css';

const follows = ['forgotten', 'ends', 'stays', 'trail', 'again', 'never'] as const;

/** Forgets somebody for good, after saying what goes and what stays; their name is typed, so that no slip does it. */
export function ErasePerson({ person }: { person: PersonDetail }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { act, busy, fault, forget } = useAct(erasePersonMutation);
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const name = person.displayName;
  const isTyped = typed.trim().localeCompare(name, intl.locale, { sensitivity: 'base' }) === 0;
  const close = () => {
    forget();
    setTyped('');
    setAsking(false);
  };
  const erase = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isTyped || !(await act({ personId: person.id }))) return;
    await navigate('/people', { replace: true, state: { isErased: true } satisfies PeoplePageState });
  };
  return (
    <div className={classes.erase}>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking(true)}>
        <FormattedMessage id="erase.open" />
      </Button>
      <DecisionDialog
        opened={asking}
        onClose={close}
        startsAt="field"
        title={<FormattedMessage id="erase.title" values={{ name }} />}
      >
        <FollowsList
          follows={follows.map((key) => ({ key, words: <FormattedMessage id={`erase.${key}`} values={{ name }} /> }))}
        />
        <form className={classes.form} onSubmit={(event) => void erase(event)}>
          <TextInput
            label={intl.formatMessage({ id: 'erase.type' }, { name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
          />
          {fault && <FaultNotice fault={fault} />}
          <div className={classes.acts}>
            <Button type="submit" loading={busy} disabled={!isTyped}>
              <FormattedMessage id="erase.act" />
            </Button>
            <Button variant="default" onClick={close}>
              <FormattedMessage id="action.cancel" />
            </Button>
          </div>
        </form>
      </DecisionDialog>
    </div>
  );
}
