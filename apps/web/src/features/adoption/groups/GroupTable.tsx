import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Day } from '../../../kit/time/Day.js';
import { Icon } from '../../../kit/Icon.js';
import type { Figures, Row } from '../adoption.query.js';
import { Counted } from '../Counted.js';
import type { Metric } from '../metrics.js';
import { besideOf } from './comparison.js';
import { CountedWith } from './CountedWith.js';
import { Beside, Difference, Figure } from './Figure.js';
import type { Groups } from './groups.js';
import { sortedBy, type Column, type Sort } from './list.js';
import classes from './GroupTable.module.css';

interface GroupTableProps {
  groups: Groups;
  columns: readonly Column[];
  sort: Sort;
  onSort(this: void, next: Sort): void;
}

/** The same as numbers. Its head stays while one reads down, and the names while one reads across. */
export function GroupTable({ groups, columns, sort, onSort }: GroupTableProps) {
  const intl = useIntl();
  const { by, rows, total, otherDay } = groups;
  const name = intl.formatMessage({ id: `adoption.by.${by}` });
  // Beside another day there is no room for the whole as well, which has its own line.
  const shown = otherDay === null ? columns : columns.filter((column) => column !== 'beside');
  const width = shown.length * (otherDay === null ? 1 : 3);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by the keyboard.
    <div className={classes.frame} role="region" tabIndex={0} aria-label={name}>
      <table className={classes.table}>
        <thead>
          <tr>
            <Head column="name" {...{ by, sort, onSort }} rows={otherDay === null ? 1 : 2} />
            {shown.map((column) => (
              <Head key={column} {...{ by, column, sort, onSort }} columns={otherDay === null ? 1 : 3} />
            ))}
          </tr>
          {otherDay !== null && (
            <tr className={classes.days}>
              {shown.map((column) => (
                <DayHeads key={column} otherDay={otherDay.day} />
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          <tr className={classes.whole}>
            <th scope="row">
              <FormattedMessage id="adoption.group.all" />
            </th>
            {shown.map((column) => (
              <Cells key={column} column={column} now={total} groups={groups} before={otherDay?.total ?? null} />
            ))}
          </tr>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Name row={row} to={groups.to(row)} />
              </th>
              {row.figures.suppressed ? (
                <td colSpan={width} className={classes.elsewhere}>
                  <CountedWith row={row} rows={groups.all} />
                </td>
              ) : (
                shown.map((column) => (
                  <Cells
                    key={column}
                    column={column}
                    now={row.figures}
                    groups={groups}
                    before={otherDay?.of(row.key) ?? null}
                  />
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ row, to }: { row: Row; to: string | null }) {
  if (to === null) return row.label;
  return (
    <Link to={to} data-opens={row.key} className={classes.name}>
      {row.label}
    </Link>
  );
}

interface CellsProps {
  column: Column;
  now: Figures;
  before: Figures | null;
  groups: Groups;
}

function Cells({ column, now, before, groups: { total, otherDay } }: CellsProps) {
  if (column === 'beside') {
    return <td>{now !== total && <Beside value={besideOf(now, total)} />}</td>;
  }
  const figure = (
    <td>
      <Figure metric={column} value={now[column]} />
    </td>
  );
  if (otherDay === null) return figure;
  return (
    <>
      {figure}
      <td>
        <Figure metric={column} value={before?.[column]} />
      </td>
      <td className={classes.difference}>
        <Difference metric={column} now={now[column]} otherDay={before?.[column]} />
      </td>
    </>
  );
}

function DayHeads({ otherDay }: { otherDay: string }) {
  return (
    <>
      <th scope="col">
        <FormattedMessage id="adoption.compare.now" />
      </th>
      <th scope="col">
        <Day value={otherDay} short />
      </th>
      <th scope="col">
        <FormattedMessage id="adoption.compare.difference" />
      </th>
    </>
  );
}

interface HeadProps {
  by: Groups['by'];
  column: Column | 'name';
  sort: Sort;
  onSort(this: void, next: Sort): void;
  columns?: number;
  rows?: number;
}

function Head({ by, column, sort, onSort, columns = 1, rows = 1 }: HeadProps) {
  const id = useId();
  const isSorted = sort.by === column;
  return (
    <th
      scope={columns > 1 ? 'colgroup' : 'col'}
      colSpan={columns}
      rowSpan={rows}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <UnstyledButton id={id} className={classes.sort} onClick={() => onSort(sortedBy(column, sort))}>
        <FormattedMessage id={column === 'name' ? `adoption.group.${by}` : `adoption.metric.${column}`} />
        <span className={classes.arrow} data-turned={isSorted && !sort.descending} data-shown={isSorted}>
          <Icon sign="chevron" size={14} />
        </span>
      </UnstyledButton>
      {isMetric(column) && <Counted metric={column} />}
    </th>
  );
}

function isMetric(column: Column | 'name'): column is Metric {
  return column !== 'name' && column !== 'beside';
}
