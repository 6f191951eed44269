import type { IntlShape } from 'react-intl';
import { capitalised } from '../../../kit/capitalised.js';

/** By the month in which they begin where the reader is; the months in the order of the sessions. */
export function sessionsByMonth<Session extends { startsAt: string }>(
  sessions: readonly Session[],
  intl: Pick<IntlShape, 'formatDate' | 'locale'>,
): Map<string, Session[]> {
  return Map.groupBy(sessions, ({ startsAt }) =>
    capitalised(intl.formatDate(startsAt, { month: 'long', year: 'numeric' }), intl.locale),
  );
}
