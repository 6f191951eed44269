import { FormattedDate, FormattedMessage, FormattedNumber } from 'react-intl';
import { Share } from '../../../kit/Share.js';
import { Counted } from '../Counted.js';
import type { TrendPoint } from '../story/story.query.js';

const counts = ['headcount', 'enrolled', 'acknowledged', 'trained', 'labelled', 'adoptionRate'] as const;

/** The newest month first. */
export function TrendTable({ points }: { points: readonly TrendPoint[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="trend.month" />
          </th>
          {counts.map((metric) => (
            <th key={metric} scope="col">
              <FormattedMessage id={`adoption.metric.${metric}`} />
              <Counted metric={metric} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => {
          const rate = point.adoptionRate;
          return (
            <tr key={point.month}>
              <th scope="row">
                <FormattedDate value={point.month} month="long" year="numeric" timeZone="UTC" />
              </th>
              {(['headcount', 'enrolled', 'acknowledged', 'attended', 'labelled'] as const).map((metric) => (
                <td key={metric}>{point[metric] === null ? '–' : <FormattedNumber value={point[metric]} />}</td>
              ))}
              <td>{rate === null ? '–' : <Share value={rate} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
