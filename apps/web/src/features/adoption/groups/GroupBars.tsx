import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../../kit/Icon.js';
import { Share } from '../../../kit/Share.js';
import type { Row } from '../adoption.query.js';
import { Bar } from '../Bar.js';
import { besideOf, comparisonOf } from './comparison.js';
import { CountedWith } from './CountedWith.js';
import { Beside, Difference, Figure } from './Figure.js';
import type { Groups } from './groups.js';
import classes from './GroupBars.module.css';

/** A row is opened by pressing anywhere in it; one with nothing behind it does not look as if. */
export function GroupBars({ groups }: { groups: Groups }) {
  const { lengthOf } = comparisonOf(groups.all, groups.total);
  const mark = lengthOf(groups.total);
  return (
    <ul className={classes.bars}>
      {groups.rows.map((row) => {
        const to = groups.to(row);
        const content = (
          <>
            <span className={classes.name}>{row.label}</span>
            {row.figures.suppressed ? (
              <span className={classes.elsewhere}>
                <CountedWith row={row} rows={groups.all} />
              </span>
            ) : (
              <>
                <Bar share={lengthOf(row.figures)} mark={mark} strong />
                <RowFigures row={row} groups={groups} />
              </>
            )}
            <span className={classes.more}>{to !== null && <Icon sign="chevron" size={16} />}</span>
          </>
        );
        return (
          <li key={row.key}>
            {to === null ? (
              <div className={classes.row}>{content}</div>
            ) : (
              <Link className={classes.row} to={to} data-opens={row.key}>
                {content}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function RowFigures({ row: { key, figures }, groups: { total, otherDay } }: { row: Row; groups: Groups }) {
  const { adoptionRate, labelled, headcount } = figures;
  if (adoptionRate === null || labelled === null || headcount === null) return null;
  const before = otherDay?.of(key) ?? null;
  return (
    <>
      <span className={classes.rate}>
        <Share value={adoptionRate} />
      </span>
      <span className={classes.beside}>
        {otherDay === null ? (
          <Beside value={besideOf(figures, total)} />
        ) : (
          <Difference metric="adoptionRate" now={adoptionRate} otherDay={before?.adoptionRate} />
        )}
      </span>
      <span className={classes.count}>
        {otherDay === null ? (
          <FormattedMessage id="adoption.ofHeadcount" values={{ labelled, headcount }} />
        ) : (
          before !== null && (
            <FormattedMessage
              id="adoption.compare.before"
              values={{ rate: <Figure metric="adoptionRate" value={before.adoptionRate} /> }}
            />
          )
        )}
      </span>
    </>
  );
}
