import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, filtersIn, type SessionFilters } from './sessionFilters.js';

/** The filters live in the address: a list can be sent to a colleague, and "back" finds it again. */
export function useSessionFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersIn(search), [search]);
  const change = useCallback(
    (next: Partial<SessionFilters>) => setSearch(addressOf({ ...filters, ...next }), { replace: true }),
    [filters, setSearch],
  );
  return { filters, change };
}
