import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useSearchParams } from 'react-router';
import { isCapable } from '../../app/capabilities.js';
import { useProgrammeOrNone, type Programme } from '../../app/programme.js';
import { useViewer } from '../../app/viewer.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { Icon } from '../../kit/Icon.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { addressOf, amongAlumni, filtersIn, searchOf, type PeopleFilters } from './peopleFilters.js';
import { isPeoplePageState } from './peoplePageState.js';
import { PeopleNarrowing } from './PeopleNarrowing.js';
import { PeopleFound } from './PeopleFound.js';
import classes from './PeoplePage.module.css';

const noLevels: Programme['levels'] = [];

export function PeoplePage() {
  const intl = useIntl();
  const programme = useProgrammeOrNone()?.programme ?? null;
  const levels = programme?.levels ?? noLevels;
  const key = programme?.key ?? '';
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  // Said once: the address that one narrows by has no such state any more.
  const [isErased] = useState(() => isPeoplePageState(state) && state.isErased);
  const [text, setText] = useState(() => params.get('search') ?? '');
  const [search] = useDebouncedValue(text.trim(), 250);
  const filters = useMemo(() => ({ ...filtersIn(params, levels), search }), [params, levels, search]);
  const narrow = (next: Partial<PeopleFilters>) => setParams(addressOf({ ...filters, ...next }), { replace: true });

  useEffect(() => {
    // The search lives in the address, so that "back" from a colleague finds it again.
    setParams((now) => addressOf({ ...filtersIn(now, levels), search }), { replace: true });
  }, [search, levels, setParams]);

  const filter = useMemo(() => searchOf(filters, key), [filters, key]);

  return (
    <Page name={intl.formatMessage({ id: 'nav.people' })}>
      <PageHead
        title={<FormattedMessage id="people.title" />}
        lead={<FormattedMessage id={programme ? 'people.lead' : 'people.lead.noProgramme'} />}
      >
        {isCapable(viewer, 'ADMINISTER') && (
          <LinkButton to="/directory/people/new" variant="default">
            <FormattedMessage id="byHand.title" />
          </LinkButton>
        )}
      </PageHead>
      {isErased && (
        <Outcome>
          <FormattedMessage id="erase.done" />
        </Outcome>
      )}
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
        {programme && (
          <NativeSelect
            aria-label={intl.formatMessage({ id: 'people.level' })}
            size="md"
            data={[
              { value: '', label: intl.formatMessage({ id: 'people.level.any' }) },
              ...levels.toSorted((a, b) => a.rank - b.rank).map((level) => ({ value: level.key, label: level.name })),
              { value: amongAlumni, label: intl.formatMessage({ id: 'people.alumni' }) },
            ]}
            value={filters.among ?? ''}
            onChange={(event) => narrow({ among: event.currentTarget.value || null })}
          />
        )}
        <div className={classes.narrowing}>
          <PeopleNarrowing filters={filters} onNarrow={narrow} />
        </div>
      </div>
      <PeopleFound key={JSON.stringify(filter)} filter={filter} search={search} programmeKey={key} />
    </Page>
  );
}
