import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface Scope {
  unit: string | null;
  country: string | null;
}

/** Whose figures: a part of the organisation, a country, or both; in the address, so that it can be sent. */
export function useScope() {
  const [search, setSearch] = useSearchParams();
  const unit = search.get('unit');
  const country = search.get('country');
  const scope = useMemo<Scope>(() => ({ unit, country }), [unit, country]);
  const narrow = useCallback(
    (next: Partial<Scope>) => {
      const merged = { ...scope, ...next };
      const kept = new URLSearchParams();
      if (merged.unit) kept.set('unit', merged.unit);
      if (merged.country) kept.set('country', merged.country);
      setSearch(kept);
    },
    [scope, setSearch],
  );
  return { scope, narrow };
}
