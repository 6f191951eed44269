import { FormattedMessage } from 'react-intl';
import { Share } from '../../kit/Share.js';
import type { Figures, Row } from './adoption.query.js';
import { Bar } from './Bar.js';
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
          <Rate figures={row.figures} />
        </li>
      ))}
    </ul>
  );
}

function Rate({ figures: { adoptionRate, labelled, headcount } }: { figures: Figures }) {
  if (adoptionRate === null || labelled === null || headcount === null) {
    return (
      <span className={classes.suppressed}>
        <FormattedMessage id="adoption.suppressed" />
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
