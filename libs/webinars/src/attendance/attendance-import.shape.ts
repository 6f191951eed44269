import { personShape } from '@sillage/people';
import { column, displayLocale, format, listOf, Shape, type Reading } from '@sillage/platform';
import { DateTime } from 'luxon';
import { attendanceImportTexts as texts, reasonTexts } from './attendance-import.texts.js';
import type { ReportWarning } from './report/report.js';
import type { RowReason } from './row-reasons.js';

const unmatchedRowShape = new Shape('UnmatchedRow', { table: 'attendance_row', always: { line: 'line' } }).add({
  text: ({ row }) => `coalesce(${row}.text, '')`,
  reason: {
    sql: column('reason'),
    finish: (reason: RowReason, { reading }) => format(reasonTexts[reason], reading.actor.locale),
  },
  open: ({ row }) =>
    `(NOT ${row}.settled AND ${row}.reason IN ('UNKNOWN_ADDRESS', 'NAME_NOT_REGISTERED', 'NAME_OF_SEVERAL'))`,
  candidates: {
    of: personShape,
    sql: ({ row, asked, reading }) => {
      const person = reading.alias('person');
      return listOf(
        personShape.json(asked, person, reading),
        `person ${person} WHERE ${person}.id = ANY(${row}.candidate_ids) AND ${person}.erased_at IS NULL AND NOT ${row}.settled`,
        `array_position(${row}.candidate_ids, ${person}.id)`,
      );
    },
  },
});

/** People of an import whose attendance is this by now. */
const people = (row: string, attendance: 'ATTENDED' | 'PARTIAL') => `(SELECT count(DISTINCT w.person_id)::int
  FROM attendance_row w JOIN registration r ON r.person_id = w.person_id AND r.session_id = ${row}.session_id
  WHERE w.import_id = ${row}.id AND r.attendance = '${attendance}')`;

export const attendanceImportShape = new Shape('AttendanceImport', {
  table: 'attendance_import',
  always: { id: 'id', sessionId: 'session_id' },
}).add({
  fileName: column('file_name'),
  at: column('imported_at'),
  superseded: column('superseded'),
  matched: ({ row }) =>
    `(SELECT count(*)::int FROM attendance_row w WHERE w.import_id = ${row}.id AND w.person_id IS NOT NULL)`,
  attended: ({ row }) => people(row, 'ATTENDED'),
  partial: ({ row }) => people(row, 'PARTIAL'),
  unmatched: {
    of: unmatchedRowShape,
    sql: ({ row, asked, reading }) => {
      const own = reading.alias('attendance_row');
      const those = `attendance_row ${own} WHERE ${own}.import_id = ${row}.id AND ${own}.person_id IS NULL`;
      return listOf(unmatchedRowShape.json(asked, own, reading), those, `${own}.line`);
    },
  },
  warnings: {
    sql: column('warnings'),
    finish: (warnings: readonly ReportWarning[], { reading }) => warnings.map((warning) => wordsOf(warning, reading)),
  },
});

function wordsOf(warning: ReportWarning, { actor: { locale } }: Reading): string {
  switch (warning.kind) {
    case 'OTHER_DAY': {
      const day = DateTime.fromISO(warning.day, { zone: 'utc' }).setLocale(displayLocale(locale).tag);
      return format(texts.otherDay, locale, { day: day.toLocaleString(DateTime.DATE_FULL) });
    }
    case 'DATES_OPEN':
      return format(warning.order === 'DAY_FIRST' ? texts.dayFirst : texts.monthFirst, locale);
    case 'MEETING_NOT_TOLD':
      return format(texts.meetingNotTold, locale);
    default:
      return warning satisfies never;
  }
}
