import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import type { SessionFilters } from './sessionFilters.js';

interface NoSessionsProps {
  filters: SessionFilters;
  onChange(this: void, next: Partial<SessionFilters>): void;
}

export function NoSessions({ filters, onChange }: NoSessionsProps) {
  const narrowed = filters.language !== null || filters.kind !== null;
  return (
    <EmptyNotice
      title={<FormattedMessage id={narrowed ? 'sessions.none.narrowed' : `sessions.none.${filters.when}`} />}
      action={
        (narrowed || filters.when !== 'coming') && (
          <Button variant="default" onClick={() => onChange({ when: 'coming', language: null, kind: null })}>
            <FormattedMessage id="sessions.none.all" />
          </Button>
        )
      }
    >
      {!narrowed && filters.when === 'coming' && <FormattedMessage id="sessions.none.hint" />}
    </EmptyNotice>
  );
}
