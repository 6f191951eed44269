import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import { RoleScopeWords } from '../../directory/roles/RoleScopeWords.js';
import type { TeamMember } from './team.query.js';
import classes from './Team.module.css';

/** Who runs the programme, and for which part of the company. */
export function TeamList({ team }: { team: readonly TeamMember[] }) {
  const intl = useIntl();
  if (team.length === 0) {
    return (
      <EmptyNotice title={<FormattedMessage id="team.none" />}>
        <FormattedMessage id="team.none.hint" />
      </EmptyNotice>
    );
  }
  return (
    <ul className={classes.list}>
      {team.map(({ person, roles }) => (
        <li key={person.id} className={classes.member}>
          <PersonLine person={person} detail={personDetail(intl, person)} size="small" wraps>
            <ul className={classes.roles}>
              {roles.map(({ id, role, orgUnit, programme }) => (
                <li key={id}>
                  <strong>
                    <FormattedMessage id={`role.${role}`} />
                  </strong>
                  {' · '}
                  <RoleScopeWords orgUnit={orgUnit} programme={programme} />
                </li>
              ))}
            </ul>
          </PersonLine>
        </li>
      ))}
    </ul>
  );
}
