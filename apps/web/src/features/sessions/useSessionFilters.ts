import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { VariablesOf } from '../../graphql/graphql.js';
import type { sessionsQuery } from './sessions.query.js';

export type When = 'coming' | 'mine' | 'past';
type SessionFilter = VariablesOf<typeof sessionsQuery>['filter'];

export interface SessionFilters {
  when: When;
  language: string | null;
  kind: 'WEBINAR' | 'WORKSHOP' | null;
}

const HALF_A_YEAR = 183 * 86_400_000;

/** The filters live in the address: a list can be sent to a colleague, and "back" finds it again. */
export function useSessionFilters() {
  const [search, setSearch] = useSearchParams();
  const when = search.get('when');
  const kind = search.get('kind');
  const language = search.get('language');

  const filters = useMemo<SessionFilters>(
    () => ({
      when: when === 'mine' || when === 'past' ? when : 'coming',
      kind: kind === 'WEBINAR' || kind === 'WORKSHOP' ? kind : null,
      language,
    }),
    [when, kind, language],
  );

  const change = useCallback(
    (next: Partial<SessionFilters>) => {
      const merged = { ...filters, ...next };
      const kept = new URLSearchParams();
      if (merged.when !== 'coming') kept.set('when', merged.when);
      if (merged.kind) kept.set('kind', merged.kind);
      if (merged.language) kept.set('language', merged.language);
      setSearch(kept, { replace: true });
    },
    [filters, setSearch],
  );

  const inputOf = useCallback(
    (programme: string, now: Date): SessionFilter => {
      const span =
        filters.when === 'past'
          ? { from: new Date(now.getTime() - HALF_A_YEAR).toISOString(), to: now.toISOString() }
          : filters.when === 'coming'
            ? { from: now.toISOString() }
            : {};
      return {
        programme,
        ...span,
        ...(filters.language && { language: filters.language }),
        ...(filters.kind && { kind: filters.kind }),
        ...(filters.when === 'mine' && { registeredOnly: true }),
      };
    },
    [filters],
  );

  return { filters, change, inputOf };
}
