import { Button, NativeSelect } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { programmesQuery } from '../../../app/programme.js';
import { useAct } from '../../../graphql/useAct.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { UnitChoice } from '../units/UnitChoice.js';
import classes from './GiveRole.module.css';
import { assignRoleMutation, type Role } from './role.query.js';
import { roles, scopeOf } from './roles.js';

interface GiveRoleProps {
  person: { id: string; displayName: string };
  onGiven(this: void, role: Role): void;
  onCancel(this: void): void;
}

/** Which role, for which part of the company and which programme; it says what the role lets somebody do. */
export function GiveRole({ person, onGiven, onCancel }: GiveRoleProps) {
  const intl = useIntl();
  const all = useAnswer(programmesQuery, {}).data?.programmes ?? [];
  const { act, busy, fault } = useAct(assignRoleMutation);
  const [role, setRole] = useState<Role>(roles[0]);
  const [unit, setUnit] = useState<string | null>(null);
  const [programme, setProgramme] = useState<string | null>(null);
  const give = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await act({ personId: person.id, role, ...scopeOf(role, { unit, programme }) })) onGiven(role);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void give(event)}>
      <h3 className={classes.title}>
        <FormattedMessage id="roles.give.to" values={{ name: person.displayName }} />
      </h3>
      <NativeSelect
        label={intl.formatMessage({ id: 'roles.role' })}
        description={intl.formatMessage({ id: `role.${role}.may` })}
        data={roles.map((value) => ({ value, label: intl.formatMessage({ id: `role.${value}` }) }))}
        value={role}
        onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value) ?? role)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
      />
      {role !== 'ADMIN' && (
        <div className={classes.scope}>
          <UnitChoice label={intl.formatMessage({ id: 'roles.unit' })} value={unit} onChange={setUnit} />
          <NativeSelect
            label={intl.formatMessage({ id: 'roles.programme' })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'roles.everyProgramme' }) },
              ...all.map(({ key, name }) => ({ value: key, label: name })),
            ]}
            value={programme ?? ''}
            onChange={(event) => setProgramme(event.currentTarget.value || null)}
          />
        </div>
      )}
      {fault && <FaultNotice fault={fault} />}
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>
          <FormattedMessage id="roles.give" />
        </Button>
        <Button variant="default" onClick={onCancel}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}
