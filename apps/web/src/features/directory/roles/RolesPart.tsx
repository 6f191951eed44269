import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import type { Part } from '../../../kit/layout/Continued.js';
import { ShowMore } from '../../../kit/layout/ShowMore.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { rolesQuery, type Grant, type Role } from './role.query.js';
import classes from './RolesPart.module.css';
import { RoleScopeWords } from './RoleScopeWords.js';
import { TakeRole } from './TakeRole.js';

interface RolesPartProps extends Part {
  role: Role | null;
  onTaken(this: void, role: Role, person: Grant['person']): void;
}

export function RolesPart({ role, after, onMore, onTaken }: RolesPartProps) {
  const intl = useIntl();
  const answer = useAnswer(rolesQuery, { role, after });
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={6} />}>
      {({ roleAssignments: { nodes, pageInfo } }) => {
        if (nodes.length === 0 && after === null) {
          return (
            <EmptyNotice title={<FormattedMessage id="roles.none" />}>
              <FormattedMessage id="roles.none.hint" />
            </EmptyNotice>
          );
        }
        return (
          <>
            <ul className={classes.roles}>
              {nodes.map((grant) => (
                <li key={grant.id}>
                  <PersonLine
                    person={grant.person}
                    detail={
                      <>
                        <strong>{intl.formatMessage({ id: `role.${grant.role}` })}</strong>
                        {' · '}
                        <RoleScopeWords {...grant} />
                      </>
                    }
                    wraps
                  >
                    <TakeRole grant={grant} person={grant.person} onTaken={() => onTaken(grant.role, grant.person)} />
                  </PersonLine>
                </li>
              ))}
            </ul>
            <ShowMore pageInfo={pageInfo} onMore={onMore} />
          </>
        );
      }}
    </Answered>
  );
}
