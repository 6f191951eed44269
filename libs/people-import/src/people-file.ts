import { CsvReader, type CsvRecord } from './csv-reader.js';
import { FileRefusedError } from './file-refused.error.js';
import type { Defaults } from './hr-columns.js';
import { PeopleFileHeader } from './people-file.header.js';
import { PeopleFileRows, type SoundRow, type Whom } from './people-file.row.js';
import { FileUnits } from './people-file.units.js';
import type { CellProblem } from './people-import.problem.js';

/** One row of the file: sound, or with what is wrong with it and whom it speaks of as far as that can be read. */
export type FileRow = { line: number; sound: SoundRow } | { line: number; problems: CellProblem[]; whom: Whom };

type Known = { header: PeopleFileHeader; rows: PeopleFileRows };

/** HR's file, read piece by piece in constant memory. */
export class PeopleFile {
  readonly units = new FileUnits();
  private readonly csv = new CsvReader();
  // Throws at the first byte that is not UTF-8, and leaves out the byte order mark.
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private known: Known | null = null;

  constructor(private readonly defaults: Defaults) {}

  /** @throws FileRefusedError while there is none */
  get header(): PeopleFileHeader {
    if (this.known === null) throw new FileRefusedError('EMPTY');
    return this.known.header;
  }

  /** The rows that this piece completes. @throws FileRefusedError when the file is not what it claims to be */
  read(piece: Buffer): FileRow[] {
    if (this.known === null && looksBinary(piece)) throw new FileRefusedError('BINARY');
    return this.rows(this.csv.read(this.decode(piece, true)));
  }

  /** @throws FileRefusedError when the file ends where it may not */
  end(): FileRow[] {
    const rows = this.rows(this.csv.read(this.decode(Buffer.alloc(0), false)));
    rows.push(...this.rows(this.csv.end()));
    if (this.known === null) throw new FileRefusedError('EMPTY');
    return rows;
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
    if (fault !== null || fields.length !== header.width) {
      const details = { found: fields.length, expected: header.width };
      const problems: CellProblem[] = [{ column: null, reason: fault ?? 'FIELD_COUNT', details }];
      return { line, problems, whom: rows.whomIn(fields) };
    }
    const read = rows.read(fields, line);
    return Array.isArray(read) ? { line, problems: read, whom: rows.whomIn(fields) } : { line, sound: read };
  }

  private decode(piece: Buffer, more: boolean): string {
    try {
      return this.decoder.decode(piece, { stream: more });
    } catch {
      throw new FileRefusedError('NOT_UTF8', { line: this.csv.lineReached });
    }
  }
}

/** Spreadsheets, archives and UTF-16 have a NUL in what would be the first line; text has none. */
function looksBinary(piece: Buffer): boolean {
  const lineBreak = piece.indexOf('\n');
  const nul = piece.indexOf(0);
  return (nul !== -1 && (lineBreak === -1 || nul < lineBreak)) || (piece[0] === 0x1f && piece[1] === 0x8b);
}

function isBlank(fields: readonly string[]): boolean {
  return (fields[0] ?? '').trim() === '' && fields.every((field) => field.trim() === '');
}
