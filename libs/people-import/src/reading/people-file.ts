import { CsvReader, type CsvRecord, type Separator } from './csv-reader.js';
import { FileRefusedError } from '../file-refused.error.js';
import type { Defaults } from './hr-columns.js';
import { dialectOf, type Dialect } from './people-file.dialect.js';
import type { FileEncoding } from './people-file.encoding.js';
import { knownAmong, PeopleFileHeader } from './people-file.header.js';
import { PeopleFileRows, type FileRow } from './people-file.row.js';
import { FileText } from './people-file.text.js';
import { FileUnits } from './people-file.units.js';
import type { CellProblem } from '../people-import.problem.js';
import { TwiceEncodedWatch } from './twice-encoded.js';

/** How the file was read, as far as it was. */
export interface FileReading {
  encoding: FileEncoding | null;
  separator: Separator | null;
  ignoredColumns: readonly string[];
}

export type { FileRow };

type Known = { header: PeopleFileHeader; rows: PeopleFileRows };
type Opened = { csv: CsvReader; dialect: Dialect };

/** HR's file, read piece by piece in constant memory. */
export class PeopleFile {
  readonly units = new FileUnits();
  private readonly text = new FileText(() => this.opened?.csv.lineReached ?? 1);
  private readonly twiceEncoded = new TwiceEncodedWatch();
  /** The beginning, until it holds the whole header. */
  private beginning = '';
  private opened: Opened | null = null;
  private known: Known | null = null;
  private endedWithCr = false;

  constructor(private readonly defaults: Defaults) {}

  /** @throws FileRefusedError while there is none */
  get header(): PeopleFileHeader {
    if (this.known === null) throw new FileRefusedError('EMPTY');
    return this.known.header;
  }

  get reading(): FileReading {
    return {
      encoding: this.text.encoding,
      separator: this.opened?.dialect.separator ?? null,
      ignoredColumns: this.known?.header.unknown ?? [],
    };
  }

  /** Why the file, which can be read, is no good as a whole; known at its end. */
  get refusal(): FileRefusedError | null {
    const word = this.twiceEncoded.proof;
    return word === null ? null : new FileRefusedError('ENCODED_TWICE', { found: word });
  }

  /** The rows that this piece completes. @throws FileRefusedError when the file is not what it claims to be */
  read(piece: Buffer): FileRow[] {
    return this.rows(this.records(this.text.read(piece, true), false));
  }

  /** @throws FileRefusedError when the file ends where it may not */
  end(): FileRow[] {
    const rows = this.rows(this.records(this.text.read(Buffer.alloc(0), false), true));
    if (this.known === null) throw new FileRefusedError('EMPTY');
    return rows;
  }

  private records(text: string, isEnd: boolean): CsvRecord[] {
    this.twiceEncoded.look(text);
    let next = text;
    if (this.opened === null) {
      this.beginning += text;
      const dialect = dialectOf(this.beginning, isEnd, knownAmong);
      if (dialect === null) return [];
      next = this.beginning.slice(dialect.start);
      this.beginning = '';
      this.opened = { csv: new CsvReader(dialect.separator, dialect.line), dialect };
    }
    const { csv, dialect } = this.opened;
    const lines = dialect.endsLinesWithCr ? this.withLineFeeds(next) : next;
    return isEnd ? [...csv.read(lines), ...csv.end()] : csv.read(lines);
  }

  private withLineFeeds(text: string): string {
    const rest = this.endedWithCr && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.endedWithCr = text.endsWith('\r');
    return rest.replace(/\r\n?/g, '\n');
  }

  private rows(records: readonly CsvRecord[]): FileRow[] {
    const rows: FileRow[] = [];
    for (const record of records) {
      if (this.known === null) this.readHeader(record);
      else if (record.fault !== null || !isBlank(record.fields)) rows.push(this.row(record, this.known));
    }
    return rows;
  }

  private readHeader({ fields, source }: CsvRecord): void {
    const header = new PeopleFileHeader(source === undefined ? fields : [source]);
    this.known = { header, rows: new PeopleFileRows(header, this.units, this.defaults) };
  }

  private row({ line, fields, fault }: CsvRecord, { header, rows }: Known): FileRow {
    const problem = fault === null ? problemOf(fields, header, line) : { column: null, reason: fault };
    if (problem !== null) return { line, problems: [problem], whom: rows.whomIn(fields) };
    return rows.read(fields, line);
  }
}

function problemOf(fields: readonly string[], header: PeopleFileHeader, line: number): CellProblem | null {
  // Files that were put one after the other, each with its own.
  const isHeader = fields[header.places.get('external_id') ?? -1]?.trim() === header.idName;
  return isHeader ? { column: null, reason: 'HEADER_AGAIN' } : overfull(fields, header.width, line);
}

/** Spreadsheets leave out empty cells at the end of a row, or write some too many. A value there belongs to no column. */
function overfull(fields: readonly string[], width: number, line: number): CellProblem | null {
  if (fields.length <= width) return null;
  const value = fields.find((field, place) => place >= width && field.trim() !== '');
  if (value === undefined) return null;
  // Not one row, but many in one: read on, the whole file would be this one.
  if (fields.some((field) => field.includes('\r'))) throw new FileRefusedError('OTHER_LINE_BREAKS', { line });
  return {
    column: null,
    reason: 'FIELD_COUNT',
    details: { value: value.slice(0, 100), found: fields.length, expected: width },
  };
}

function isBlank(fields: readonly string[]): boolean {
  return (fields[0] ?? '').trim() === '' && fields.every((field) => field.trim() === '');
}
