import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './AttendanceReports.module.css';

interface ReportDropProps {
  busy: boolean;
  onTake(this: void, file: File): void;
}

export function ReportDrop({ busy, onTake }: ReportDropProps) {
  const [over, setOver] = useState(false);
  const inputId = useId();
  const take = (file: File | null | undefined) => {
    if (file && !busy) onTake(file);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <input
        id={inputId}
        className={classes.input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file again, corrected meanwhile, is a choice too.
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={inputId} className={classes.label}>
        <FormattedMessage id={busy ? 'desk.report.reading' : 'desk.report.choose'} />
      </label>
      <p className={classes.hint}>
        <FormattedMessage id="desk.report.drop" />
      </p>
    </div>
  );
}
