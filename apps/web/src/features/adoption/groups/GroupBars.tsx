import { FormattedMessage } from 'react-intl';
import { Share } from '../../kit/Share.js';
import type { Row } from './adoption.query.js';
import { Bar } from './Bar.js';
import { CountedWith } from './CountedWith.js';
import { GroupName } from './GroupName.js';
import classes from './GroupBars.module.css';

interface GroupBarsProps {
  rows: Row[];
  lengthOf(this: void, row: Row): number | null;
  chooserOf(this: void, key: string): (() => void) | null;
}

export function GroupBars({ rows, lengthOf, chooserOf }: GroupBarsProps) {
  return (
    <ul className={classes.bars}>
      {rows.map((row) => (
        <li key={row.key}>
          <span className={classes.name}>
            <GroupName name={row.label} onChoose={chooserOf(row.key)} />
          </span>
          <Bar share={lengthOf(row)} strong />
          <Rate row={row} rows={rows} />
        </li>
      ))}
    </ul>
  );
}

function Rate({ row, rows }: { row: Row; rows: Row[] }) {
  const { adoptionRate, labelled, headcount } = row.figures;
  if (adoptionRate === null || labelled === null || headcount === null) {
    return (
      <span className={classes.suppressed}>
        <CountedWith row={row} rows={rows} />
      </span>
    );
  }
  return (
    <>
      <span className={classes.rate}>
        <Share value={adoptionRate} />
      </span>
      <span className={classes.count}>
        <FormattedMessage id="adoption.ofHeadcount" values={{ labelled, headcount }} />
      </span>
    </>
  );
}
