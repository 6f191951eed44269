import { FormattedMessage } from 'react-intl';
import type { Row } from '../adoption.query.js';
import { countedWith } from './countedWith.js';

/** Stands where the figures of a row would, whose people are too few for figures of their own. */
export function CountedWith({ row, rows }: { row: Row; rows: readonly Row[] }) {
  const where = countedWith(row, rows);
  if (where === null || where === 'further up') return <FormattedMessage id="adoption.countedFurtherUp" />;
  return <FormattedMessage id="adoption.countedWith" values={where} />;
}
