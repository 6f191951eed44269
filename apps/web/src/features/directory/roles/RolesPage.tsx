import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Continued } from '../../../kit/layout/Continued.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { Section } from '../../../kit/layout/Section.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { ColleagueSearch } from './ColleagueSearch.js';
import { GiveRole } from './GiveRole.js';
import type { Colleague, Role } from './role.query.js';
import { roleIn, roles } from './roles.js';
import { RolesPart } from './RolesPart.js';

interface Done {
  words: 'roles.given' | 'roles.taken';
  role: Role;
  name: string;
}

/** For administrators: who has which role, to give one and to take one back. */
export function RolesPage() {
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const role = roleIn(params);
  const [chosen, setChosen] = useState<Colleague | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const say = (words: Done['words'], what: Role, { displayName }: { displayName: string }) => {
    setDone({ words, role: what, name: displayName });
    setChosen(null);
  };
  return (
    <Page name={intl.formatMessage({ id: 'nav.roles' })}>
      <PageHead title={<FormattedMessage id="roles.title" />} lead={<FormattedMessage id="roles.lead" />} />
      {done && (
        <Outcome key={JSON.stringify(done)}>
          <FormattedMessage
            id={done.words}
            values={{ role: intl.formatMessage({ id: `role.${done.role}` }), name: done.name }}
          />
        </Outcome>
      )}
      <Surface title={<FormattedMessage id="roles.give.title" />}>
        {chosen ? (
          <GiveRole
            person={chosen}
            onGiven={(given) => say('roles.given', given, chosen)}
            onCancel={() => setChosen(null)}
          />
        ) : (
          <ColleagueSearch onChoose={setChosen} />
        )}
      </Surface>
      <Section
        title={<FormattedMessage id="roles.all" />}
        aside={
          <NativeSelect
            aria-label={intl.formatMessage({ id: 'roles.role' })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'roles.any' }) },
              ...roles.map((value) => ({ value, label: intl.formatMessage({ id: `role.${value}` }) })),
            ]}
            value={role ?? ''}
            onChange={(event) => {
              const next = event.currentTarget.value;
              setParams(next ? { role: next } : {}, { replace: true });
            }}
          />
        }
      >
        <Continued key={role}>
          {(part) => <RolesPart {...part} role={role} onTaken={(taken, person) => say('roles.taken', taken, person)} />}
        </Continued>
      </Section>
    </Page>
  );
}
