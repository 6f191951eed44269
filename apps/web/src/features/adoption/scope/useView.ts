import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOfList, listIn, type By, type ListView } from '../groups/list.js';
import { addressOf, comparedDayIn, scopeIn, type Step } from './scope.js';

/** All that the page shows is in its address, so that it can be sent, and the way back leads back. */
export function useView() {
  const [search, setSearch] = useSearchParams();
  const scope = useMemo(() => scopeIn(search), [search]);
  const to = useCallback((next: Step) => `?${addressOf(search, next)}`, [search]);
  const go = useCallback(
    (next: Step) => setSearch((now) => addressOf(now, next), { preventScrollReset: true }),
    [setSearch],
  );
  const listOf = useCallback((by: By) => listIn(search, by), [search]);
  const lookAt = useCallback(
    (by: By, next: Partial<ListView>) =>
      // What is typed and what is added below is no place of its own to come back to.
      setSearch((now) => addressOfList(now, by, next), {
        preventScrollReset: true,
        replace: next.search !== undefined || typeof next.rows === 'number',
      }),
    [setSearch],
  );
  return { scope, comparedDay: comparedDayIn(search), to, go, listOf, lookAt };
}

export type View = ReturnType<typeof useView>;
