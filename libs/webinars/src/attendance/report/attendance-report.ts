import { DateTime } from 'luxon';
import { orderOf, secondsOf, wallSeconds, writtenTime, type WrittenTime } from './report-dates.js';
import { durationOf } from './report-durations.js';
import { rowsOf } from './report-rows.js';
import { tablesIn, type Line, type Tables } from './report-tables.js';
import { textOf } from './report-text.js';
import type { Span } from './presence.js';
import type { AttendanceReport, ReportWarning } from './report.js';
import { folded } from './folded.js';

/** The session that a report is about: its day decides where the report's dates could be read two ways. */
export type Planned = { startsAt: Date; endsAt: Date; timeZone: string };

/** @returns null for what is no attendance report */
export function readReport(bytes: Buffer, planned: Planned): AttendanceReport | null {
  const text = textOf(bytes);
  if (text === null) return null;
  const tables = tablesIn(text);
  if (!tables.tables.some(({ rows }) => rows.length > 0)) return null;

  const clock = new ReportClock(tables, planned);
  const meeting = meetingIn(tables.preamble, clock);
  const rows = rowsOf(tables, clock, meeting.ran);
  if (rows.length === 0) return null;
  const spans = rows.flatMap(({ presences }) => presences.flatMap(({ span }) => (span === null ? [] : [span])));
  const covers = meeting.ran ?? hullOf(spans);
  return { rows, ...meeting, covers, warnings: warningsOf(covers, meeting.seconds, clock, planned) };
}

/** Reads the times of a file, all of them the same way. */
class ReportClock {
  readonly reading: ReturnType<typeof orderOf>;
  private readonly timeZone: string;

  constructor({ preamble, tables }: Tables, planned: Planned) {
    this.timeZone = planned.timeZone;
    const written = [
      ...preamble.flatMap(({ cells }) => cells),
      ...tables.flatMap(({ columns, rows }) =>
        rows.flatMap(({ cells }) =>
          cells.filter((_, at) => ['join', 'leave', 'timestamp', 'start', 'end'].includes(columns[at] ?? 'other')),
        ),
      ),
    ];
    const session = DateTime.fromJSDate(planned.startsAt, { zone: planned.timeZone });
    const day = DateTime.utc(session.year, session.month, session.day);
    this.reading = orderOf(
      written.flatMap((cell) => writtenTime(cell) ?? []),
      day,
    );
  }

  /** @param beside a time from which one without a date goes on */
  at(cell: string, beside: number | null = null): number | null {
    const written: WrittenTime | null = writtenTime(cell);
    return written && secondsOf(written, { order: this.reading.order, timeZone: this.timeZone, beside });
  }
}

/** When the meeting ran and for how long, by the lines before the people. */
function meetingIn(preamble: readonly Line[], clock: ReportClock): { ran: Span | null; seconds: number | null } {
  const told = preamble.flatMap(({ cells }, at) => {
    const [label = '', ...values] = cells;
    const filled = values.filter((cell) => cell !== '');
    // A label and its value, or a line of values below a line of labels.
    if (filled.length === 1) return [{ label: folded(label), value: filled[0] ?? '' }];
    const header = preamble[at - 1]?.cells;
    if (header === undefined) return [];
    return cells.map((value, column) => ({ label: folded(header[column] ?? ''), value }));
  });
  const meant = told.filter(
    ({ label }) =>
      !/generat|gener|rapport|export|creat|creacion|criacao|average|moyen|durchschnitt|promedio|medio|media\b/.test(
        label,
      ),
  );
  const times = meant.flatMap(({ value }) => clock.at(value) ?? []);
  const durations = meant.flatMap(({ label, value }) => {
    const isNamed = /dur|dauer|minut/.test(label);
    if (/^\d+$/.test(value) && !isNamed) return [];
    if (clock.at(value) !== null && !isNamed) return [];
    return durationOf(value) ?? [];
  });
  const [from, to] = times;
  const ran: Span | null = from !== undefined && to !== undefined && to > from ? [from, to] : null;
  if (ran !== null) return { ran, seconds: ran[1] - ran[0] };
  const seconds = durations.find((one) => one > 0) ?? null;
  return { ran: from !== undefined && seconds !== null ? [from, from + seconds] : null, seconds };
}

function warningsOf(
  covers: Span | null,
  seconds: number | null,
  clock: ReportClock,
  planned: Planned,
): ReportWarning[] {
  const warnings: ReportWarning[] = [];
  if (clock.reading.isOpen) warnings.push({ kind: 'DATES_OPEN', order: clock.reading.order });
  if (covers !== null) {
    const day = (at: number) => DateTime.fromSeconds(at, { zone: 'utc' }).toISODate() ?? '';
    const [first, last] = [planned.startsAt, planned.endsAt].map((at) =>
      day(wallSeconds(DateTime.fromJSDate(at, { zone: planned.timeZone }))),
    ) as [string, string];
    if (day(covers[1]) < first || day(covers[0]) > last) warnings.push({ kind: 'OTHER_DAY', day: day(covers[0]) });
  }
  if (seconds === null) warnings.push({ kind: 'MEETING_NOT_TOLD' });
  return warnings;
}

function hullOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}
