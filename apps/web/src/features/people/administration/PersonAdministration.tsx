import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { Day } from '../../../kit/time/Day.js';
import { GiveRole } from '../../directory/roles/GiveRole.js';
import type { Role } from '../../directory/roles/role.query.js';
import { RoleScopeWords } from '../../directory/roles/RoleScopeWords.js';
import { TakeRole } from '../../directory/roles/TakeRole.js';
import type { PersonDetail } from '../people.query.js';
import { ErasePerson } from './ErasePerson.js';
import { PersonAccount } from './PersonAccount.js';
import { PersonIdentities } from './PersonIdentities.js';
import classes from './PersonAdministration.module.css';

/** For administrators, of whom alone the server tells the roles of others: what the directory knows, roles, and erasing. */
export function PersonAdministration({ person }: { person: PersonDetail }) {
  const intl = useIntl();
  const [giving, setGiving] = useState(false);
  const [done, setDone] = useState<{ words: 'roles.given' | 'roles.taken'; role: Role } | null>(null);
  const { roles, leftOn } = person;
  const say = (words: 'roles.given' | 'roles.taken', role: Role) => {
    setDone({ words, role });
    setGiving(false);
  };
  return (
    <div className={classes.administration}>
      <Surface title={<FormattedMessage id="person.administration" />}>
        <dl className={classes.facts}>
          <div>
            <dt>
              <FormattedMessage id="person.externalId" />
            </dt>
            <dd>{person.externalId ?? <FormattedMessage id="person.externalId.none" />}</dd>
          </div>
          {leftOn && (
            <div>
              <dt>
                <FormattedMessage id="person.left" />
              </dt>
              <dd>
                <Day value={leftOn} of="UTC" />
              </dd>
            </div>
          )}
        </dl>
        <PersonAccount person={person} />
        <PersonIdentities person={person} />
        <h3 className={classes.title}>
          <FormattedMessage id="person.roles" />
        </h3>
        {done && (
          <Outcome key={JSON.stringify(done)}>
            <FormattedMessage
              id={done.words}
              values={{ role: intl.formatMessage({ id: `role.${done.role}` }), name: person.displayName }}
            />
          </Outcome>
        )}
        {roles?.length === 0 && (
          <p className={classes.none}>
            <FormattedMessage id="person.roles.none" />
          </p>
        )}
        <ul className={classes.roles}>
          {roles?.map((grant) => (
            <li key={grant.id}>
              <span>
                <strong>{intl.formatMessage({ id: `role.${grant.role}` })}</strong>
                {' · '}
                <RoleScopeWords {...grant} />
              </span>
              <TakeRole grant={grant} person={person} onTaken={() => say('roles.taken', grant.role)} />
            </li>
          ))}
        </ul>
        {giving ? (
          <GiveRole person={person} onGiven={(role) => say('roles.given', role)} onCancel={() => setGiving(false)} />
        ) : (
          !leftOn && (
            <Button variant="default" size="sm" onClick={() => setGiving(true)}>
              <FormattedMessage id="roles.give.title" />
            </Button>
          )
        )}
        {person.viewerMayErase && <ErasePerson person={person} />}
      </Surface>
    </div>
  );
}
