import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  flat,
  minutes,
  planned,
  read,
  teams,
  zoom,
  type Rows,
} from '../../../../../test/support/attendance-reports.js';
import { readReport } from './attendance-report.js';
import type { AttendanceReport } from './report.js';

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
