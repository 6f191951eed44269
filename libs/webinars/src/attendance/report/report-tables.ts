import { parse } from 'csv-parse/sync';
import { columnNamed, sectionIn, type Column } from './report-words.js';
import { durationOf } from './report-durations.js';
import { writtenTime } from './report-dates.js';

export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}
/** Rows below one header. */
export interface Table {
  readonly section: number | null;
  readonly columns: readonly Column[];
  readonly rows: Line[];
}
/** What stands before the first table, and the tables. */
export interface Tables {
  readonly preamble: Line[];
  readonly tables: Table[];
}

const separators = ['\t', ';', ','] as const;

/** Read by the separator that makes most of it: the one under which most columns are known for what they are. */
export function tablesIn(text: string): Tables {
  const readings = separators.filter((one) => text.includes(one)).map((separator) => tablesBy(text, separator));
  const knownIn = ({ tables }: Tables) =>
    Math.max(0, ...tables.map(({ columns }) => columns.filter((column) => column !== 'other').length));
  const best = readings.toSorted((a, b) => knownIn(b) - knownIn(a))[0];
  return best ?? { preamble: [], tables: [] };
}

function tablesBy(text: string, separator: string): Tables {
  const lines = linesOf(text, separator);
  const read: Tables = { preamble: [], tables: [] };
  let section: number | null = null;
  let isOpen = false;
  let ofMeeting = false;
  for (const [at, line] of lines.entries()) {
    const filled = line.cells.filter((cell) => cell !== '');
    const heading = filled.length <= 1 ? sectionIn(filled[0] ?? '') : null;
    const columns = heading === null && filled.length > 1 ? headerOf(lines, at, section !== null && !isOpen) : null;
    if (heading !== null) {
      section = heading.number ?? section;
      isOpen = false;
      ofMeeting = false;
    } else if (columns === 'MEETING') {
      // Zoom's line about the meeting stands below its own header.
      read.preamble.push(line);
      isOpen = false;
      ofMeeting = true;
    } else if (columns !== null) {
      read.tables.push({ section, columns, rows: [] });
      isOpen = true;
      ofMeeting = false;
    } else if (filled.length > 0) {
      const table = isOpen ? read.tables.at(-1) : undefined;
      if (table) table.rows.push(line);
      else if (read.tables.length === 0 || ofMeeting) read.preamble.push(line);
    }
  }
  return read;
}

function linesOf(text: string, separator: string): Line[] {
  const marked = /^sep=.\n/i.exec(text);
  const records = parse(marked ? text.slice(marked[0].length) : text, {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    trim: true,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  let next = marked ? 2 : 1;
  return records.map(({ record, info }) => {
    const line = next;
    // A cell may hold line breaks: the record begins where the one before has ended.
    next = Math.max(next, info.lines + (marked ? 1 : 0)) + 1;
    return { line, cells: record.map((cell) => cell.replaceAll('\u00a0', ' ').trim()) };
  });
}

/** @returns the columns that a line names, as the header of people or of the meeting; null for a line of another kind */
function headerOf(lines: readonly Line[], at: number, isAwaited: boolean): Column[] | 'MEETING' | null {
  const cells = lines[at]?.cells ?? [];
  const named = cells.map((cell) => columnNamed(cell));
  const has = (...columns: Column[]) => columns.some((column) => named.includes(column));
  if (cells.some((cell) => saysWhen(cell) || cell.includes('@'))) return null;
  if (has('topic') && !has('join')) return 'MEETING';
  const isPeople = has('name', 'lastName', 'email') && has('join', 'duration', 'timestamp', 'upn', 'email', 'role');
  const known = new Set(named.filter((column) => column !== 'other')).size;
  if (isPeople && known >= 2) return completed(named, lines.slice(at + 1, at + 31));
  // In a language that is not known here, the line below a numbered heading names the columns.
  if (!isAwaited || cells.filter((cell) => cell !== '').length < 3) return null;
  const guessed = completed(named, lines.slice(at + 1, at + 31));
  return guessed.includes('join') || guessed.includes('duration') ? guessed : null;
}

/** What the header leaves open, by what stands below it. */
function completed(named: readonly Column[], below: readonly Line[]): Column[] {
  const columns = firstOfEach(named);
  const mostly = (at: number, says: (cell: string) => boolean) => {
    const cells = below.map(({ cells: row }) => row[at] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(says).length * 2 > cells.length;
  };
  for (const [at, column] of columns.entries()) {
    if (column !== 'other' || named[at] !== 'other') continue;
    const wants = (wanted: Column) => !columns.includes(wanted);
    if (wants('join') && wants('timestamp') && mostly(at, saysWhen)) columns[at] = 'join';
    else if (wants('leave') && wants('timestamp') && mostly(at, saysWhen)) columns[at] = 'leave';
    else if (wants('duration') && mostly(at, (cell) => durationOf(cell) !== null && !/^\d+$/.test(cell)))
      columns[at] = 'duration';
    else if (wants('email') && mostly(at, (cell) => cell.includes('@'))) columns[at] = 'email';
  }
  if (!columns.includes('name') && !columns.includes('lastName') && columns[0] === 'other') columns[0] = 'name';
  return columns;
}

/** Where the meeting’s own columns stand in the same line, those of the person come last. */
function firstOfEach(named: readonly Column[]): Column[] {
  const ofMeeting = named.includes('topic');
  return named.map((column, at) => {
    const isMeant = ofMeeting ? named.lastIndexOf(column) === at : named.indexOf(column) === at;
    return isMeant ? column : 'other';
  });
}

export function saysWhen(cell: string): boolean {
  return writtenTime(cell)?.date != null;
}
