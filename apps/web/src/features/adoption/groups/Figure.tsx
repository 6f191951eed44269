import { FormattedNumber, FormattedMessage, useIntl } from 'react-intl';
import { Share } from '../../../kit/Share.js';
import { isShare, type Metric } from '../metrics.js';
import { points, pointsBetween } from './points.js';

/** One figure as it stands in a table; a dash where there is none. */
export function Figure({ metric, value }: { metric: Metric; value: number | null | undefined }) {
  if (value === null || value === undefined) return '–';
  return isShare(metric) ? <Share value={value} /> : <FormattedNumber value={value} />;
}

/** By how much a figure differs from that of another day: people, or points of a share. */
export function Difference({
  metric,
  now,
  otherDay,
}: {
  metric: Metric;
  now: number | null;
  otherDay: number | null | undefined;
}) {
  const intl = useIntl();
  if (now === null || otherDay === null || otherDay === undefined) return '–';
  if (isShare(metric)) return intl.formatNumber(pointsBetween(otherDay, now), points);
  return <FormattedNumber value={now - otherDay} signDisplay="exceptZero" />;
}

/** How a share stands beside that of the whole. */
export function Beside({ value }: { value: number | 'same' | null }) {
  const intl = useIntl();
  if (value === null) return '–';
  if (value === 'same') return <FormattedMessage id="adoption.beside.same" />;
  return intl.formatNumber(value, points);
}
