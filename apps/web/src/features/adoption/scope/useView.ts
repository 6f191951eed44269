import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, scopeIn, type Scope } from './scope.js';

/** In the address, so that it can be sent. */
export function useScope() {
  const [search, setSearch] = useSearchParams();
  const scope = useMemo(() => scopeIn(search), [search]);
  const narrow = useCallback((next: Partial<Scope>) => setSearch(addressOf({ ...scope, ...next })), [scope, setSearch]);
  return { scope, narrow };
}
