import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useProgramme } from '../../app/programme.js';
import { Icon } from '../../kit/Icon.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { addressOf, amongAlumni, filtersIn, searchOf } from './peopleFilters.js';
import { PeopleFound } from './PeopleFound.js';
import classes from './PeoplePage.module.css';

export function PeoplePage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const [params, setParams] = useSearchParams();
  const { search: kept, among } = filtersIn(params, programme.levels);
  const [text, setText] = useState(kept);
  const [search] = useDebouncedValue(text.trim(), 250);

  useEffect(() => {
    // The search lives in the address, so that "back" from a colleague finds it again.
    setParams(addressOf({ search, among }), { replace: true });
  }, [search, among, setParams]);

  const filter = useMemo(() => searchOf({ search, among }, programme.key), [search, among, programme.key]);

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
            { value: amongAlumni, label: intl.formatMessage({ id: 'people.alumni' }) },
          ]}
          value={among ?? ''}
          onChange={(event) =>
            setParams(addressOf({ search, among: event.currentTarget.value || null }), { replace: true })
          }
        />
      </div>
      <PeopleFound key={JSON.stringify(filter)} filter={filter} search={search} programmeKey={programme.key} />
    </Page>
  );
}
