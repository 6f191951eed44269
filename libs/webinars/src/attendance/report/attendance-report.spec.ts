import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { stringify } from 'csv-stringify/sync';
import { readReport } from './attendance-report.js';
import { presentFor } from './presence.js';
import type { AttendanceReport } from './report.js';

const planned = {
  startsAt: new Date('2026-03-09T09:00:00Z'),
  endsAt: new Date('2026-03-09T10:00:00Z'),
  timeZone: 'Europe/Paris',
};
type Rows = readonly (readonly string[])[];
type Form = { separator?: '\t' | ',' | ';'; encoding?: string; mark?: boolean; lineBreak?: string };

function file(
  rows: Rows,
  { separator = '\t', encoding = 'utf-16le', mark = true, lineBreak = '\r\n' }: Form = {},
): Buffer {
  const text =
    rows.map((row) => stringify([[...row]], { delimiter: separator, eof: false })).join(lineBreak) + lineBreak;
  return iconv.encode(text, encoding, { addBOM: mark });
}
function read(rows: Rows, form: Form = {}, session = planned): AttendanceReport {
  const report = readReport(file(rows, form), session);
  if (report === null) throw new Error('It was taken for no report.');
  return report;
}
/** Minutes by name, as all rows of a participant together tell. */
function minutes(report: AttendanceReport): Record<string, number> {
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

const teams: Rows = [
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
const flat: Rows = [
  ['Full Name', 'User Action', 'Timestamp'],
  ['Nadia Benali', 'Joined before', '3/9/2026, 10:00:00 AM'],
  ['Tom Berg', 'Joined', '3/9/2026, 10:00:00 AM'],
  ['Tom Berg', 'Joined', '3/9/2026, 10:10:00 AM'],
  ['Tom Berg', 'Left', '3/9/2026, 10:15:00 AM'],
  ['Tom Berg', 'Left', '3/9/2026, 10:20:00 AM'],
  ['Tom Berg', 'Joined', '3/9/2026, 10:30:00 AM'],
  ['Tom Berg', 'Left', '3/9/2026, 10:40:00 AM'],
];
const zoom: Rows = [
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

describe('an attendance report of Teams', () => {
  it('tells who was there by its third part, and the meeting’s own length', () => {
    const report = read(teams);
    expect(report.seconds).toBe(3600);
    expect(minutes(report)).toEqual({ 'Nadia Benali': 60, 'Tom Berg': 35, 'Ines Faro (Guest)': 30 });
    expect(report.rows.map(({ line, email, upn, isHost }) => [line, email, upn, isHost])).toEqual([
      [11, 'nadia@example.com', 'nadia@example.com', true],
      [12, 'tom@example.com', 'tb1@example.com', false],
      [13, null, null, false],
    ]);
  });

  it('is read without its third part, by the time that it tells', () => {
    expect(minutes(read(teams.slice(0, 13)))).toMatchObject({ 'Tom Berg': 35 });
  });

  it('of the first kind says what somebody did, on two devices too, and who was still there at its end', () => {
    const report = read(flat);
    expect(minutes(report)).toEqual({ 'Nadia Benali': 40, 'Tom Berg': 30 });
    expect(report).toMatchObject({
      seconds: null,
      warnings: [{ kind: 'DATES_OPEN', order: 'MONTH_FIRST' }, { kind: 'MEETING_NOT_TOLD' }],
    });
    expect(report.rows).toHaveLength(7);
  });

  it('of the second kind has its meeting in lines without a number', () => {
    const report = read([
      ['Meeting Summary'],
      ['Total Number of Participants', '1'],
      ['Meeting Title', 'Write for the web'],
      ['Meeting Start Time', '3/9/2026, 10:00:00 AM'],
      ['Meeting End Time', '3/9/2026, 10:50:00 AM'],
      ['Full Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role', 'Participant ID (UPN)'],
      [
        'Tom Berg',
        '3/9/2026, 10:00:00 AM',
        '3/9/2026, 10:20:00 AM',
        '20m',
        'tom@example.com',
        'Attendee',
        'tb1@example.com',
      ],
      [
        'Tom Berg',
        '3/9/2026, 10:40:00 AM',
        '3/9/2026, 10:50:00 AM',
        '10m',
        'tom@example.com',
        'Attendee',
        'tb1@example.com',
      ],
    ]);
    expect([report.seconds, minutes(report)]).toEqual([3000, { 'Tom Berg': 30 }]);
  });

  const words = {
    French: [
      ['1. Résumé', 'Heure de début', 'Heure de fin', 'Durée de la réunion', '2. Participants'],
      [
        'Nom',
        'Première participation',
        'Dernier départ',
        'Durée de participation à la réunion',
        'E-mail',
        'ID du participant (UPN)',
        'Rôle',
      ],
      ['09/03/2026 à 10:00:00', '09/03/2026 à 11:00:00', '1 h', '13/03/2026', '1 h 0 min 0 s'],
    ],
    German: [
      ['1. Zusammenfassung', 'Startzeit', 'Endzeit', 'Besprechungsdauer', '2. Teilnehmer'],
      [
        'Name',
        'Erster Beitritt',
        'Letztes Verlassen',
        'Dauer der Besprechungsteilnahme',
        'E-Mail',
        'Teilnehmer-ID (UPN)',
        'Rolle',
      ],
      ['09.03.26, 10:00:00', '09.03.26, 11:00:00', '1 Std.', '', '1 Std. 0 Min. 0 Sek.'],
    ],
    Spanish: [
      ['1. Resumen', 'Hora de inicio', 'Hora de finalización', 'Duración de la reunión', '2. Participantes'],
      [
        'Nombre',
        'Primera entrada',
        'Última salida',
        'Duración en la reunión',
        'Correo electrónico',
        'Id. de participante (UPN)',
        'Rol',
      ],
      ['9/3/26, 10:00:00 a. m.', '9/3/26, 11:00:00 a. m.', '1 h', '', '1 h 0 m 0 s'],
    ],
    Portuguese: [
      ['1. Resumo', 'Hora de início', 'Hora de término', 'Duração da reunião', '2. Participantes'],
      [
        'Nome',
        'Primeiro ingresso',
        'Última saída',
        'Duração na reunião',
        'Email',
        'ID do participante (UPN)',
        'Função',
      ],
      ['09/03/26, 10:00:00', '09/03/26, 11:00:00', '1h', '', '1h 0min 0s'],
    ],
    Polish: [
      ['1. Podsumowanie', 'Godzina rozpoczęcia', 'Godzina zakończenia', 'Czas trwania spotkania', '2. Uczestnicy'],
      [
        'Imię i nazwisko',
        'Pierwsze dołączenie',
        'Ostatnie wyjście',
        'Czas trwania udziału',
        'Adres e-mail',
        'Identyfikator (UPN)',
        'Rola',
      ],
      ['9.03.2026, 10:00:00', '9.03.2026, 11:00:00', '1 godz.', '', '1 godz. 0 min 0 s'],
    ],
  } as const;
  it.each(Object.entries(words))('is read in %s', (_, [parts, header, [from, to, meeting, , duration]]) => {
    const report = read([
      [parts[0]],
      [parts[1], from],
      [parts[2], to],
      [parts[3], meeting],
      [],
      [parts[4]],
      [...header],
      ['Tom Berg', from, to, duration, 'tom@example.com', 'tb1@example.com', ''],
    ]);
    expect([report.seconds, minutes(report)]).toEqual([3600, { 'Tom Berg': 60 }]);
    expect(report.rows[0]).toMatchObject({ email: 'tom@example.com', upn: 'tb1@example.com' });
  });
});

describe('an attendance report of Zoom', () => {
  it('counts once what overlaps, and nothing of the waiting room, of machines and of telephones', () => {
    const report = read(zoom, { separator: ',', encoding: 'utf-8' });
    expect([report.seconds, minutes(report)]).toEqual([3600, { 'Tom Berg': 45, 'Ali (Alicia Mora)': 30 }]);
    expect(report.rows.map(({ line, refusal }) => [line, refusal])).toEqual([
      [5, 'WAITING_ROOM'],
      [6, null],
      [7, null],
      [8, null],
      [9, 'MACHINE'],
      [10, 'TELEPHONE'],
    ]);
  });

  it('of unique people tells their minutes alone, and nothing of the meeting', () => {
    const report = read(
      [
        ['Name (Original Name)', 'User Email', 'Total Duration (Minutes)', 'Guest'],
        ['Tom Berg', 'tom@example.com', '42', 'No'],
      ],
      { separator: ',', encoding: 'utf-8', mark: false },
    );
    expect([report.seconds, report.covers, minutes(report)]).toEqual([null, null, { 'Tom Berg': 42 }]);
  });

  it('of a webinar names those who registered and did not come', () => {
    const report = read(
      [
        ['Attendee Report'],
        ['Report Generated:', 'Mar 10, 2026 08:00 AM'],
        ['Topic', 'Webinar ID', 'Actual Start Time', 'Actual Duration (minutes)', '# Registered'],
        ['Write for the web', '812 3456 7890', 'Mar 09, 2026 10:00 AM', '60', '2'],
        ['Attendee Details'],
        [
          'Attended',
          'User Name (Original Name)',
          'First Name',
          'Last Name',
          'Email',
          'Registration Time',
          'Join Time',
          'Leave Time',
          'Time in Session (minutes)',
          'Is Guest',
        ],
        [
          'Yes',
          'Tom Berg',
          'Tom',
          'Berg',
          'tom@example.com',
          'Mar 01, 2026 08:00 AM',
          'Mar 09, 2026 10:00 AM',
          'Mar 09, 2026 10:40 AM',
          '40',
          'No',
        ],
        ['No', 'Ines Faro', 'Ines', 'Faro', 'ines@example.com', 'Mar 01, 2026 08:00 AM', '--', '--', '--', '--'],
      ],
      { separator: ',', encoding: 'utf-8' },
    );
    expect([report.seconds, minutes(report)]).toEqual([3600, { 'Tom Berg': 40 }]);
    expect(report.rows[1]).toMatchObject({ line: 8, refusal: 'DID_NOT_COME' });
  });
});

describe('the dates of a report', () => {
  const of = (...dates: string[]) => [
    ['Name', 'Join Time', 'Leave Time', 'Email'],
    ...dates.map((date, at) => [`Person ${at}`, `${date} 10:00`, `${date} 10:30`, `p${at}@example.com`]),
  ];
  const warned = (rows: Rows) => read(rows).warnings.filter(({ kind }) => kind !== 'MEETING_NOT_TOLD');

  it('are read one way in the whole file, whichever row tells which', () => {
    expect(warned(of('09/03/2026', '13/03/2026'))).toEqual([]);
    expect(warned(of('03/09/2026', '03/13/2026'))).toEqual([]);
  });
  it('are those of the session where either way could be meant, and that is said', () => {
    expect(warned(of('09/03/2026'))).toEqual([{ kind: 'DATES_OPEN', order: 'DAY_FIRST' }]);
    expect(warned(of('03/09/2026'))).toEqual([{ kind: 'DATES_OPEN', order: 'MONTH_FIRST' }]);
  });
  it('of another day than the session are told', () => {
    expect(warned(of('2026-03-16'))).toEqual([{ kind: 'OTHER_DAY', day: '2026-03-16' }]);
  });
  it('may go past midnight', () => {
    expect(
      minutes(
        read([
          ['Name', 'Join Time', 'Leave Time', 'Email'],
          ['Tom', '2026-03-09 23:50', '0:20:00', 't@example.com'],
        ]),
      ),
    ).toEqual({ Tom: 30 });
  });
});

describe('a file', () => {
  const forms = fc.record({
    separator: fc.constantFrom('\t' as const, ',' as const, ';' as const),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
    mark: fc.boolean(),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  });

  it.each([
    ['Teams', teams],
    ['Zoom', zoom],
    ['the first Teams', flat],
  ])('of %s says the same in every encoding, with every separator', (_, rows) => {
    const told = ({ rows: people, ...rest }: AttendanceReport) => ({
      ...rest,
      people: people.map(({ text: _text, ...row }) => row),
    });
    fc.assert(
      fc.property(forms, (form) => expect(told(read(rows, form))).toEqual(told(read(rows)))),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['a letter', Buffer.from('Dear colleague,\n\nthank you for coming.\n')],
    ['nothing', Buffer.alloc(0)],
    ['a table of something else', Buffer.from('Product,Price\nChair,12\nTable,40\n')],
    ['a header alone', Buffer.from('Name,Join Time,Leave Time\n')],
  ])('of %s is no report', (_, bytes) => {
    expect(readReport(bytes, planned)).toBeNull();
  });
});
