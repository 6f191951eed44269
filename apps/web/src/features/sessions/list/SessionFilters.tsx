import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useIntl } from 'react-intl';
import { languages } from '../../../i18n/languages.js';
import { languageName } from '../../../kit/languageName.js';
import type { SessionFilters as Filters, When } from './sessionFilters.js';
import classes from './SessionFilters.module.css';

const whens: When[] = ['coming', 'mine', 'past'];
const kinds = ['WEBINAR', 'WORKSHOP'] as const;

interface SessionFiltersProps {
  filters: Filters;
  onChange(this: void, next: Partial<Filters>): void;
}

export function SessionFilters({ filters, onChange }: SessionFiltersProps) {
  const intl = useIntl();
  return (
    <div className={classes.filters} role="group" aria-label={intl.formatMessage({ id: 'sessions.filters' })}>
      <SegmentedControl
        data={whens.map((when) => ({ value: when, label: intl.formatMessage({ id: `sessions.when.${when}` }) }))}
        value={filters.when}
        onChange={(when) => onChange({ when: whens.find((one) => one === when) ?? 'coming' })}
      />
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'sessions.language' })}
        data={[
          { value: '', label: intl.formatMessage({ id: 'sessions.language.any' }) },
          ...languages.map((one) => ({ value: one, label: languageName(intl, one) })),
        ]}
        value={filters.language ?? ''}
        onChange={(event) => onChange({ language: event.currentTarget.value || null })}
      />
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'sessions.kind' })}
        data={[
          { value: '', label: intl.formatMessage({ id: 'sessions.kind.any' }) },
          ...kinds.map((one) => ({ value: one, label: intl.formatMessage({ id: `sessions.kind.${one}` }) })),
        ]}
        value={filters.kind ?? ''}
        onChange={(event) => onChange({ kind: kinds.find((one) => one === event.currentTarget.value) ?? null })}
      />
    </div>
  );
}
