import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../kit/layout/Section.js';
import { share } from '../../kit/Share.js';
import type { Row } from './adoption.query.js';
import { comparisonOf } from './comparison.js';
import { GroupBars } from './GroupBars.js';
import { GroupTable } from './GroupTable.js';
import classes from './Groups.module.css';

interface GroupsProps {
  by: 'country' | 'unit';
  rows: Row[];
  minimumGroupSize: number;
  onChoose: ((key: string) => void) | null;
  /** The group that is the scope itself: nothing to look closer at. */
  own?: string | null;
  /** Where the same figures are as a file. */
  file: string;
}

/** A comparison as a picture, and the same as a table one click away. */
export function Groups({ by, rows, minimumGroupSize, onChoose, own = null, file }: GroupsProps) {
  const intl = useIntl();
  const [table, setTable] = useState(false);
  if (rows.length === 0) return null;
  const { rows: sorted, ahead, hidden, lengthOf } = comparisonOf(rows);
  // Who is counted across countries or units is nowhere in particular.
  const chooserOf = (key: string) => (onChoose && key !== own && key !== 'other' ? () => onChoose(key) : null);
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
      title={title}
      lead={<FormattedMessage id={`adoption.by.${by}.lead`} />}
      aside={
        <Button variant="subtle" size="compact-sm" aria-pressed={table} onClick={() => setTable((shown) => !shown)}>
          <FormattedMessage id={table ? 'adoption.asPicture' : 'adoption.asTable'} />
        </Button>
      }
    >
      {table ? (
        <>
          <GroupTable by={by} rows={sorted} chooserOf={chooserOf} />
          <p className={classes.file}>
            <a href={file} download>
              <FormattedMessage id="adoption.file" />
            </a>
          </p>
        </>
      ) : (
        <GroupBars rows={sorted} lengthOf={lengthOf} chooserOf={chooserOf} />
      )}
      <p className={classes.reason}>
        <FormattedMessage id="adoption.rounded" />
      </p>
      {hidden > 0 && (
        <p className={classes.reason}>
          <span className={classes.hatched} aria-hidden="true" />
          <FormattedMessage id="adoption.suppressed.reason" values={{ size: minimumGroupSize, count: hidden }} />
        </p>
      )}
    </Section>
  );
}
