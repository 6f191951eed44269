import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../../kit/layout/Section.js';
import { share } from '../../../kit/Share.js';
import type { Figures, Row } from '../adoption.query.js';
import { Rounded } from '../Rounded.js';
import type { FileKind } from '../scope/scope.js';
import type { View } from '../scope/useView.js';
import { comparisonOf } from './comparison.js';
import { GroupBars } from './GroupBars.js';
import type { OtherDay } from './groups.js';
import { GroupTable } from './GroupTable.js';
import { GroupTools } from './GroupTools.js';
import type { By, ListView } from './list.js';
import { found, ordered } from './order.js';
import classes from './GroupList.module.css';

interface GroupListProps {
  by: By;
  rows: readonly Row[];
  total: Figures;
  otherDay: OtherDay | null;
  view: View;
  /** Where the same figures are as a file. */
  file(this: void, kind: FileKind): string;
  /** What is said before them. */
  before?: ReactNode;
}

const more = 100;
/** As many as two pages have room for, beside all else; the style sheets know it as well. */
const onPaper = 10;

/** A picture is a glance, a table is for reading; nobody should have to ask for the last few. */
function shownAtFirst({ table }: ListView, rows: number): number {
  if (table) return more;
  return rows <= 20 ? rows : 15;
}

/** A comparison as a picture, and the same as a table one click away. */
export function GroupList({ by, rows, total, otherDay, view, file, before }: GroupListProps) {
  const intl = useIntl();
  if (rows.length === 0) return null;
  const list = view.listOf(by);
  const { ahead, hidden } = comparisonOf(rows);
  const matching = ordered(found(rows, list.search), list.sort, intl.locale);
  const most = list.rows ?? shownAtFirst(list, matching.length);
  const rest = matching.length - most;
  const groups = {
    by,
    rows: matching.slice(0, most),
    all: rows,
    total,
    otherDay,
    to: (row: Row) => (row.opens ? view.to({ [by]: row.key }) : null),
  };
  const title = ahead ? (
    <FormattedMessage
      id={`adoption.by.${by}.finding`}
      values={{ name: ahead.name, rate: intl.formatNumber(ahead.rate, share) }}
    />
  ) : (
    <FormattedMessage id={`adoption.by.${by}`} />
  );
  return (
    <Section
      id={by === 'country' ? 'countries' : 'units'}
      title={title}
      lead={
        <>
          {before}
          <FormattedMessage
            id={`adoption.by.${by}.lead`}
            values={{ rate: intl.formatNumber(total.adoptionRate ?? 0, share), compared: String(otherDay !== null) }}
          />
          {rows.some(({ figures }) => figures.rounded) && <Rounded />}
        </>
      }
      aside={
        <Button
          className={classes.form}
          variant="subtle"
          size="compact-sm"
          aria-pressed={list.table}
          onClick={() => view.lookAt(by, { table: !list.table })}
        >
          <FormattedMessage id={list.table ? 'adoption.asPicture' : 'adoption.asTable'} />
        </Button>
      }
    >
      <GroupTools
        by={by}
        view={list}
        all={rows.length}
        found={matching.length}
        onLook={(next) => view.lookAt(by, { rows: null, ...next })}
      />
      {list.table ? (
        <>
          <GroupTable
            groups={groups}
            columns={list.columns}
            sort={list.sort}
            onSort={(sort) => view.lookAt(by, { sort })}
          />
          <p className={classes.file}>
            <FormattedMessage
              id="adoption.file"
              values={{
                xlsx: (words) => <a href={file('xlsx')}>{words}</a>,
                csv: (words) => <a href={file('csv')}>{words}</a>,
              }}
            />
          </p>
        </>
      ) : (
        <GroupBars groups={groups} />
      )}
      {matching.length > onPaper && (
        <p className={classes.onPaper}>
          <FormattedMessage id="adoption.onPaper" values={{ shown: onPaper, all: matching.length }} />
        </p>
      )}
      {rest > 0 && (
        <Button
          className={classes.more}
          variant="subtle"
          size="compact-sm"
          mt="xs"
          onClick={() => view.lookAt(by, { rows: most + more })}
        >
          <FormattedMessage id="action.showRest" values={{ count: Math.min(more, rest), of: 'none' }} />
        </Button>
      )}
      {hidden > 0 && (
        <p className={classes.reason}>
          <span className={classes.hatched} aria-hidden="true" />
          <FormattedMessage id="adoption.suppressed.reason" values={{ count: hidden }} />
        </p>
      )}
    </Section>
  );
}
