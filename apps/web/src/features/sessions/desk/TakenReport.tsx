import { useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { Moment } from '../../../kit/time/Moment.js';
import type { Imported } from './desk.query.js';
import { UnmatchedLine } from './UnmatchedLine.js';
import classes from './AttendanceReports.module.css';

interface TakenReportProps {
  sessionId: string;
  report: Imported;
  mayTake: boolean;
}

/** What one report led to: how many rows found somebody, and why the others did not. */
export function TakenReport({ sessionId, report, mayTake }: TakenReportProps) {
  const titleId = useId();
  const { fileName, at, matched, attended, partial, superseded, warnings, unmatched } = report;
  return (
    <section className={classes.report} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.file}>
        <bdi>{fileName}</bdi>
      </h3>
      <p className={classes.facts}>
        <Moment value={at} />
        {' · '}
        {superseded ? (
          <FormattedMessage id="desk.report.superseded" />
        ) : (
          <FormattedMessage id="desk.report.counts" values={{ matched, attended, partial }} />
        )}
      </p>
      {!superseded && warnings.length > 0 && (
        <ul className={classes.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {!superseded && unmatched.length > 0 && (
        <ul className={classes.rows}>
          {unmatched.map((row) => (
            <UnmatchedLine key={row.line} sessionId={sessionId} importId={report.id} row={row} mayTake={mayTake} />
          ))}
        </ul>
      )}
    </section>
  );
}
