import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Section } from '../layout/Section.js';
import classes from './Chart.module.css';

interface ChartProps {
  /** What the picture shows, as a finding. */
  title: ReactNode;
  lead?: ReactNode;
  /** How its figures are counted. */
  counted?: ReactNode;
  /** What one may choose of it. */
  choices?: ReactNode;
  picture: ReactNode;
  /** The same as a table, one click away. */
  table: ReactNode;
  asTable: boolean;
  onTable(this: void, shown: boolean): void;
  /** What else is to be said, below both. */
  children?: ReactNode;
}

/** A picture under the sentence that it shows, and the same as a table. */
export function Chart({ title, lead, counted, choices, picture, table, asTable, onTable, children }: ChartProps) {
  return (
    <Section
      title={title}
      lead={lead}
      aside={
        <Button
          className={classes.act}
          variant="subtle"
          size="compact-sm"
          aria-pressed={asTable}
          onClick={() => onTable(!asTable)}
        >
          <FormattedMessage id={asTable ? 'chart.asPicture' : 'chart.asTable'} />
        </Button>
      }
    >
      {choices && <div className={classes.choices}>{choices}</div>}
      {asTable ? <div className={classes.table}>{table}</div> : picture}
      {counted && <p className={classes.counted}>{counted}</p>}
      {children}
    </Section>
  );
}
