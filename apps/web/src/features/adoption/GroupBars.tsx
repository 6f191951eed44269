import { FormattedMessage } from 'react-intl';
import { Share } from '../../kit/Share.js';
import type { Row } from './adoption.query.js';
import { Bar } from './Bar.js';
import { GroupName } from './GroupName.js';
import classes from './GroupBars.module.css';

interface GroupBarsProps {
  rows: Row[];
  chooserOf(this: void, key: string): (() => void) | null;
}

export function GroupBars({ rows, chooserOf }: GroupBarsProps) {
  const highest = Math.max(0.01, ...rows.map(({ figures }) => figures.adoptionRate ?? 0));
  return (
    <ul className={classes.bars}>
      {rows.map(({ key, label, figures }) => (
        <li key={key}>
          <span className={classes.name}>
            <GroupName name={label} onChoose={chooserOf(key)} />
          </span>
          <Bar share={figures.adoptionRate === null ? null : figures.adoptionRate / highest} strong />
          {figures.adoptionRate === null || figures.labelled === null || figures.headcount === null ? (
            <span className={classes.suppressed}>
              <FormattedMessage id="adoption.suppressed" />
            </span>
          ) : (
            <>
              <span className={classes.rate}>
                <Share value={figures.adoptionRate} />
              </span>
              <span className={classes.count}>
                <FormattedMessage
                  id="adoption.ofHeadcount"
                  values={{ labelled: figures.labelled, headcount: figures.headcount }}
                />
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
