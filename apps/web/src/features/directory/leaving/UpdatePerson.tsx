import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import type { PersonDetail } from '../../people/people.query.js';
import { draftOf, isToldAtAField, updateInputOf } from './byHandDraft.js';
import { ByHandFields } from './ByHandFields.js';
import { updatePersonMutation } from './leaving.query.js';
import classes from './leaving.module.css';

/** What is known of somebody whom an administrator added. */
export function UpdatePerson({ person, onUpdated }: { person: PersonDetail; onUpdated(this: void): void }) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(updatePersonMutation);
  const [draft, setDraft] = useState<ReturnType<typeof draftOf> | null>(null);
  if (draft === null) {
    return (
      <p>
        <Button variant="default" onClick={() => setDraft(draftOf(person))}>
          <FormattedMessage id="byHand.change" />
        </Button>
      </p>
    );
  }
  const close = () => {
    forget();
    setDraft(null);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await act({ personId: person.id, ...updateInputOf(draftOf(person), draft) }))) return;
    close();
    onUpdated();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <ByHandFields draft={draft} onChange={setDraft} fault={fault} />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>
          <FormattedMessage id="byHand.save" />
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
      {fault && !isToldAtAField(fault) && (
        <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'byHand.kept' })} />
      )}
    </form>
  );
}
