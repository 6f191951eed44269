import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Share } from '../../kit/Share.js';
import type { Row } from './adoption.query.js';
import { Counted } from './Counted.js';
import { CountedWith } from './CountedWith.js';
import { GroupName } from './GroupName.js';
import { columns } from './metrics.js';
import classes from './GroupTable.module.css';

interface GroupTableProps {
  by: 'country' | 'unit';
  rows: Row[];
  chooserOf(this: void, key: string): (() => void) | null;
}

export function GroupTable({ by, rows, chooserOf }: GroupTableProps) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={`adoption.group.${by}`} />
            </th>
            {columns.map((metric) => (
              <th key={metric} scope="col">
                <FormattedMessage id={`adoption.metric.${metric}`} />
                <Counted metric={metric} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <GroupName name={row.label} onChoose={chooserOf(row.key)} />
              </th>
              {row.figures.suppressed ? (
                <td colSpan={columns.length} className={classes.suppressed}>
                  <CountedWith row={row} rows={rows} />
                </td>
              ) : (
                columns.map((metric) => {
                  const value = row.figures[metric];
                  return (
                    <td key={metric}>
                      {value === null ? (
                        '–'
                      ) : metric === 'adoptionRate' ? (
                        <Share value={value} />
                      ) : (
                        <FormattedNumber value={value} />
                      )}
                    </td>
                  );
                })
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
