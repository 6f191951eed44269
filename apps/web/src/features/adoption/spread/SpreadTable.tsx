import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { SpreadFacts } from './spreadWords.js';

export function SpreadTable({ facts: { founders, generations } }: { facts: SpreadFacts }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="spread.generation" />
          </th>
          <th scope="col">
            <FormattedMessage id="spread.champions" />
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <FormattedMessage id="spread.generation.founders" />
          </th>
          <td>{founders === null ? '–' : <FormattedNumber value={founders} />}</td>
        </tr>
        {generations.map(({ generation, champions }) => (
          <tr key={generation}>
            <th scope="row">{generation}</th>
            <td>
              <FormattedNumber value={champions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
