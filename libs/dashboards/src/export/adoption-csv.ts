import { stringify } from 'csv-stringify/sync';
import type { AdoptionReport } from '../adoption.types.js';
import { metrics } from '../metric.texts.js';

/** For programs: keys as the API has them, a row each, the total at the end. */
export function csvOf({ rows, total }: AdoptionReport): string {
  const all = [...rows, { key: 'TOTAL', label: '', figures: total, countedWith: null }];
  return stringify(
    all.map(({ key, label, figures, countedWith }) => [
      key,
      label,
      ...metrics.map((metric) => figures[metric]),
      figures.suppressed,
      figures.rounded,
      countedWith,
    ]),
    {
      header: true,
      columns: ['group', 'label', ...metrics, 'suppressed', 'rounded', 'countedWith'],
      bom: true,
      record_delimiter: 'windows',
      // A unit called "=HYPERLINK(…)" is text to whoever opens the file.
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
}
