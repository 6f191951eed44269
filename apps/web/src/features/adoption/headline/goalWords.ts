import type { IntlShape } from 'react-intl';
import type { Goal } from './goal.js';

/** The goal beside its line: short, and without its day where it has none. */
export function goalWords(intl: IntlShape, { share, on }: Goal): string {
  const part = intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });
  if (on === null) return intl.formatMessage({ id: 'trend.goal.ever' }, { share: part });
  const day = intl.formatDate(on, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return intl.formatMessage({ id: 'trend.goal' }, { share: part, day });
}
