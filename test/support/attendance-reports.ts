import iconv from 'iconv-lite';
import { stringify } from 'csv-stringify/sync';
import { readReport } from '../../libs/webinars/src/attendance/report/attendance-report.js';
import { presentFor } from '../../libs/webinars/src/attendance/report/presence.js';
import type { AttendanceReport } from '../../libs/webinars/src/attendance/report/report.js';

export const planned = {
  startsAt: new Date('2026-03-09T09:00:00Z'),
  endsAt: new Date('2026-03-09T10:00:00Z'),
  timeZone: 'Europe/Paris',
};
export type Rows = readonly (readonly string[])[];
export type Form = { separator?: '\t' | ',' | ';'; encoding?: string; mark?: boolean; lineBreak?: string };

export function file(
  rows: Rows,
  { separator = '\t', encoding = 'utf-16le', mark = true, lineBreak = '\r\n' }: Form = {},
): Buffer {
  const text =
    rows.map((row) => stringify([[...row]], { delimiter: separator, eof: false })).join(lineBreak) + lineBreak;
  return iconv.encode(text, encoding, { addBOM: mark });
}
export function read(rows: Rows, form: Form = {}, session = planned): AttendanceReport {
  const report = readReport(file(rows, form), session);
  if (report === null) throw new Error('It was taken for no report.');
  return report;
}
/** Minutes by name, as all rows of a participant together tell. */
export function minutes(report: AttendanceReport): Record<string, number> {
  const known = report.rows.filter(({ refusal }) => refusal === null);
  return Object.fromEntries(
    [...Map.groupBy(known, ({ key }) => key)].map(([, rows]) => [
      rows[0]?.name,
      presentFor(
        rows.flatMap(({ presences }) => presences),
        report.ran,
      ) / 60,
    ]),
  );
}

export const teams: Rows = [
  ['1. Summary'],
  ['Meeting title', 'Write for the web'],
  ['Attended participants', '3'],
  ['Start time', '3/9/26, 10:00:00 AM'],
  ['End time', '3/9/26, 11:00:00 AM'],
  ['Meeting duration', '1h'],
  ['Average attendance time', '41m 40s'],
  [],
  ['2. Participants'],
  ['Name', 'First Join', 'Last Leave', 'In-Meeting Duration', 'Email', 'Participant ID (UPN)', 'Role'],
  [
    'Nadia Benali',
    '3/9/26, 9:58:00 AM',
    '3/9/26, 11:00:00 AM',
    '1h 2m',
    'nadia@example.com',
    'nadia@example.com',
    'Organizer',
  ],
  ['Tom Berg', '3/9/26, 10:00:00 AM', '3/9/26, 10:50:00 AM', '35m', 'tom@example.com', 'tb1@example.com', 'Presenter'],
  ['Ines Faro (Guest)', '3/9/26, 10:30:00 AM', '3/9/26, 11:00:00 AM', '30m', '', '', 'Attendee'],
  [],
  ['3. In-Meeting Activities'],
  ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
  ['Nadia Benali', '3/9/26, 9:58:00 AM', '3/9/26, 11:00:00 AM', '1h 2m', 'nadia@example.com', 'Organizer'],
  ['Tom Berg', '3/9/26, 10:00:00 AM', '3/9/26, 10:20:00 AM', '20m', 'tom@example.com', 'Presenter'],
  ['Tom Berg', '3/9/26, 10:35:00 AM', '10:50:00 AM', '15m', 'tom@example.com', 'Presenter'],
  ['Ines Faro (Guest)', '3/9/26, 10:30:00 AM', '3/9/26, 11:00:00 AM', '30m', '', 'Attendee'],
];
export const flat: Rows = [
  ['Full Name', 'User Action', 'Timestamp'],
  ['Nadia Benali', 'Joined before', '3/9/2026, 10:00:00 AM'],
  ['Tom Berg', 'Joined', '3/9/2026, 10:00:00 AM'],
  ['Tom Berg', 'Joined', '3/9/2026, 10:10:00 AM'],
  ['Tom Berg', 'Left', '3/9/2026, 10:15:00 AM'],
  ['Tom Berg', 'Left', '3/9/2026, 10:20:00 AM'],
  ['Tom Berg', 'Joined', '3/9/2026, 10:30:00 AM'],
  ['Tom Berg', 'Left', '3/9/2026, 10:40:00 AM'],
];
export const zoom: Rows = [
  ['Meeting ID', 'Topic', 'Start Time', 'End Time', 'User Email', 'Duration (Minutes)', 'Participants'],
  [
    '812 3456 7890',
    'Write for the web',
    '03/09/2026 10:00:00 AM',
    '03/09/2026 11:00:00 AM',
    'nadia@example.com',
    '60',
    '3',
  ],
  [],
  [
    'Name (Original Name)',
    'User Email',
    'Join Time',
    'Leave Time',
    'Duration (Minutes)',
    'Guest',
    'Recording Consent',
    'In Waiting Room',
  ],
  ['Tom Berg', 'tom@example.com', '03/09/2026 09:55:00 AM', '03/09/2026 10:00:00 AM', '5', 'No', '', 'Yes'],
  ['Tom Berg', 'tom@example.com', '03/09/2026 10:00:00 AM', '03/09/2026 10:30:00 AM', '30', 'No', 'Y', 'No'],
  ['Tom Berg', 'tom@example.com', '03/09/2026 10:20:00 AM', '03/09/2026 10:45:00 AM', '25', 'No', 'Y', 'No'],
  ['Ali (Alicia Mora)', '', '03/09/2026 10:30:00 AM', '03/09/2026 11:00:00 AM', '30', 'Yes', '', 'No'],
  ['Read.ai meeting notes', '', '03/09/2026 10:00:00 AM', '03/09/2026 11:00:00 AM', '60', 'Yes', '', 'No'],
  ['+33******21', '', '03/09/2026 10:00:00 AM', '03/09/2026 10:10:00 AM', '10', 'Yes', '', 'No'],
];
