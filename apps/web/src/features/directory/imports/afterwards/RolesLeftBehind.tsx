import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../../../graphql/useAct.js';
import { FaultNotice } from '../../../../kit/feedback/FaultNotice.js';
import { FollowsList } from '../../../../kit/forms/FollowsList.js';
import type { ImportSummary } from '../importApi.js';
import { moveRolesMutation } from './afterwards.query.js';
import classes from './afterwards.module.css';

interface RolesLeftBehindProps {
  move: ImportSummary['rolesToMove'][number];
  onMoved(this: void, roles: number): void;
}

/** HR renamed a unit without a code to know it by: whoever was in charge of it is in charge of nobody. */
export function RolesLeftBehind({ move: { from, to, roles }, onMoved }: RolesLeftBehindProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(moveRolesMutation);
  const values = { from: <bdi>{from.name}</bdi>, to: <bdi>{to.name}</bdi>, roles: roles.length };
  const move = async () => {
    const answer = await act({ fromOrgUnitCode: from.code, toOrgUnitCode: to.code });
    if (answer) onMoved(answer.moveRoles.moved);
  };
  return (
    <div className={classes.part}>
      <p>
        <FormattedMessage id="imports.roles.left" values={values} />
      </p>
      <FollowsList
        follows={roles.map(({ id, role, person }) => ({
          key: id,
          words: (
            <>
              <Link to={`/people/${person.id}`}>
                <bdi>{person.displayName}</bdi>
              </Link>
              {' · '}
              {intl.formatMessage({ id: `role.${role}` })}
            </>
          ),
        }))}
      />
      <Button
        variant="default"
        loading={busy}
        onClick={() => void move()}
        className={classes.act}
        aria-label={intl.formatMessage({ id: 'imports.roles.move.for' }, { ...values, from: from.name, to: to.name })}
      >
        <FormattedMessage id="imports.roles.move" values={values} />
      </Button>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
