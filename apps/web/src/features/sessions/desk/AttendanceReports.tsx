import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Section } from '../../../kit/layout/Section.js';
import { base64Of, reportAtMost } from './base64.js';
import { importAttendanceMutation, type Desk } from './desk.query.js';
import { ReportDrop } from './ReportDrop.js';
import { TakenReport } from './TakenReport.js';
import classes from './AttendanceReports.module.css';

/** The report of Teams or Zoom: taken by a drop or a choice, with what it led to. */
export function AttendanceReports({ session }: { session: Desk }) {
  const { act, busy, fault, forget } = useAct(importAttendanceMutation);
  const [tooLarge, setTooLarge] = useState(false);
  const [taken, setTaken] = useState<{ matched: number; unmatched: number } | null>(null);
  const imports = session.attendanceImports ?? [];
  const mayTake = session.viewerMay.includes('RECORD_ATTENDANCE');
  const take = async (file: File) => {
    forget();
    setTaken(null);
    setTooLarge(file.size > reportAtMost);
    if (file.size > reportAtMost) return;
    const done = await act({ sessionId: session.id, fileName: file.name.slice(0, 255), content: await base64Of(file) });
    if (done) {
      const { matched, unmatched } = done.importAttendance.result;
      setTaken({ matched, unmatched: unmatched.length });
    }
  };
  return (
    <Section
      title={<FormattedMessage id="desk.report" />}
      lead={<FormattedMessage id="desk.report.lead" values={{ share: session.minimumShare }} />}
    >
      {mayTake && <ReportDrop busy={busy} onTake={(file) => void take(file)} />}
      <p className={classes.taken} role="status">
        {taken && <FormattedMessage id="desk.report.taken" values={taken} />}
      </p>
      {tooLarge && (
        <p className={classes.refused} role="alert">
          <FormattedMessage id="desk.report.tooLarge" />
        </p>
      )}
      {fault && <FaultNotice fault={fault} />}
      {imports.length === 0 && (
        <p className={classes.none}>
          <FormattedMessage id="desk.report.none" />
        </p>
      )}
      {imports.map((report) => (
        <TakenReport key={report.id} sessionId={session.id} report={report} mayTake={mayTake} />
      ))}
    </Section>
  );
}
