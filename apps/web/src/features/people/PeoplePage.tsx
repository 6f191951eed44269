import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useProgramme } from '../../app/programme.js';
import { Icon } from '../../kit/Icon.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { PeopleFound } from './PeopleFound.js';
import classes from './PeoplePage.module.css';

/** Beside the keys of levels, among which no sign is. */
const ALUMNI = '*';

export function PeoplePage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState(params.get('search') ?? '');
  const [search] = useDebouncedValue(text.trim(), 250);
  const level = params.get('level') ?? '';
  const alumni = params.has('alumni');

  useEffect(() => {
    // The search lives in the address, so that "back" from a colleague finds it again.
    const kept = new URLSearchParams();
    if (search) kept.set('search', search);
    if (level) kept.set('level', level);
    if (alumni) kept.set('alumni', '');
    setParams(kept, { replace: true });
  }, [search, level, alumni, setParams]);

  const filter = useMemo(
    () => ({
      ...(search && { search }),
      ...(level && { programme: programme.key, level }),
      ...(alumni && { programme: programme.key, alumni }),
    }),
    [search, level, alumni, programme.key],
  );

  return (
    <Page name={intl.formatMessage({ id: 'nav.people' })}>
      <PageHead title={<FormattedMessage id="people.title" />} lead={<FormattedMessage id="people.lead" />} />
      <div className={classes.filters} role="search">
        <TextInput
          type="search"
          className={classes.search}
          aria-label={intl.formatMessage({ id: 'people.search' })}
          placeholder={intl.formatMessage({ id: 'people.search' })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<Icon sign="search" size={18} />}
          autoComplete="off"
          size="md"
        />
        <NativeSelect
          aria-label={intl.formatMessage({ id: 'people.level' })}
          size="md"
          data={[
            { value: '', label: intl.formatMessage({ id: 'people.level.any' }) },
            ...programme.levels
              .toSorted((a, b) => a.rank - b.rank)
              .map(({ key, name }) => ({ value: key, label: name })),
            { value: ALUMNI, label: intl.formatMessage({ id: 'people.alumni' }) },
          ]}
          value={alumni ? ALUMNI : level}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const next = new URLSearchParams(params);
            next.delete('level');
            next.delete('alumni');
            if (value === ALUMNI) next.set('alumni', '');
            else next.set('level', value);
            setParams(next, { replace: true });
          }}
        />
      </div>
      <PeopleFound key={JSON.stringify(filter)} filter={filter} search={search} programmeKey={programme.key} />
    </Page>
  );
}
