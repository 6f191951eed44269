import { Button } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Icon } from '../../../kit/Icon.js';
import { addInputOf, emptyDraft, isToldAtAField, nextDraft } from './byHandDraft.js';
import { ByHandFields } from './ByHandFields.js';
import { addPersonMutation } from './leaving.query.js';
import classes from './leaving.module.css';

interface Added {
  id: string;
  name: string;
  units: readonly string[];
}

/** Somebody whom HR's file does not know; one after the other, where there are several. It stands on a page, and in the first hour. */
export function AddPerson() {
  const intl = useIntl();
  const { act, busy, fault } = useAct(addPersonMutation);
  const [draft, setDraft] = useState(emptyDraft);
  const [added, setAdded] = useState<Added | null>(null);
  const first = useRef<HTMLInputElement>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // Beside a refusal, what was done before would read as its answer.
    setAdded(null);
    const answer = await act(addInputOf(draft));
    if (!answer) return;
    const { person, madeUnits } = answer.addPerson;
    setAdded({ id: person.id, name: person.displayName, units: madeUnits });
    setDraft(nextDraft(draft));
    first.current?.focus();
  };

  return (
    <>
      <p role="status" className={classes.added}>
        {added && (
          <>
            <Icon sign="check" size={18} />
            <span>
              <FormattedMessage
                id={added.units.length === 0 ? 'byHand.added' : 'byHand.added.unit'}
                values={{
                  name: added.name,
                  count: added.units.length,
                  units: intl.formatList(added.units),
                  link: (words) => <Link to={`/people/${added.id}`}>{words}</Link>,
                }}
              />
            </span>
          </>
        )}
      </p>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <ByHandFields draft={draft} onChange={setDraft} fault={fault} first={first} />
        <Button type="submit" loading={busy}>
          <FormattedMessage id="byHand.add" />
        </Button>
        {fault && !isToldAtAField(fault) && (
          <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'byHand.kept' })} />
        )}
      </form>
    </>
  );
}
