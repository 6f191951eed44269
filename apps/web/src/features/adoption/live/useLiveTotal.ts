import { useMemo, useSyncExternalStore } from 'react';
import { useSubscription } from 'urql';
import { followed } from '../../../graphql/followed.js';
import type { Figures, Report } from '../adoption.query.js';
import type { Scope } from '../scope/scope.js';
import { laterOf } from './laterOf.js';
import { liveTotalSubscription } from './liveTotal.query.js';

interface LiveTotal {
  /** The report's, or what has come since; undefined while there is no report. */
  total: Figures | undefined;
  /** Since when it stands still, where nothing can come. */
  stoodSince: string | null;
}

/** The total of the whole company, which follows what happens while the page is open: quietly, and without a word to anybody. */
export function useLiveTotal(programme: string, scope: Scope, report: Report | undefined): LiveTotal {
  const asked = report?.total;
  const isWhole = scope.unit === null && scope.country === null && scope.day === null;
  // Only the total of the whole company is exact, and only that one moves between two closes.
  const isFollowed = isWhole && asked !== undefined && !asked.suppressed && !asked.rounded;
  const variables = useMemo(() => ({ input: { programme } }), [programme]);
  const [{ data }] = useSubscription({ query: liveTotalSubscription, variables, pause: !isFollowed });
  const connection = useSyncExternalStore(followed.subscribe, followed.now, followed.now);
  if (!isFollowed) return { total: asked, stoodSince: null };
  const total = laterOf(asked, data?.adoption.total);
  return { total, stoodSince: connection === 'lost' ? total.at : null };
}
