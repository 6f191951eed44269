import { FileRefusedError } from '../file-refused.error.js';

/** One record of a CSV file. `fault` says why its fields cannot be trusted; those before the fault are given. */
export interface CsvRecord {
  /** Where it begins, the header being on line 1; a record with line breaks in quotes spans several. */
  line: number;
  fields: string[];
  fault: CsvFault | null;
  /** With a fault: the record as it is written. */
  source?: string;
}
export type CsvFault = 'TEXT_AFTER_QUOTE' | 'QUOTE_IN_PLAIN_TEXT';

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** Longer than any honest record: a quote that was opened and never closed. In characters. */
const recordAtMost = 256 * 1024;

/**
 * RFC 4180, piece by piece, with the separators that spreadsheets write. Not for its speed: a general library is as fast. It tells the line on which each record
 * begins, and a misplaced quotation mark costs the record that has it and no other.
 */
export class CsvReader {
  private rest = '';

  /** @param line that the first record begins on */
  constructor(
    private readonly separator: Separator = ',',
    private line = 1,
  ) {}

  /** The line that the next record begins on. */
  get lineReached(): number {
    return this.line;
  }

  /** The records that this piece completes. @throws FileRefusedError when a quote is never closed */
  read(piece: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    const text = this.rest + piece;
    let start = 0;
    let quote = text.indexOf('"');
    for (;;) {
      const end = text.indexOf('\n', start);
      if (end === -1) break;
      if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
      if (quote === -1 || quote > end) {
        records.push(this.plain(text.slice(start, end)));
        start = end + 1;
      } else {
        const next = this.quoted(text, start, false);
        if (next === null) break;
        records.push(next.record);
        start = next.end;
      }
    }
    this.rest = text.slice(start);
    if (this.rest.length > recordAtMost) throw new FileRefusedError('RECORD_TOO_LONG', { line: this.line });
    return records;
  }

  /** What is left when the file ends without a line break. @throws FileRefusedError when a quote is never closed */
  end(): CsvRecord[] {
    const text = this.rest;
    this.rest = '';
    if (text === '') return [];
    if (!text.includes('"')) return [this.plain(text)];
    const last = this.quoted(text, 0, true);
    if (last === null) throw new FileRefusedError('QUOTE_NEVER_CLOSED', { line: this.line });
    return [last.record];
  }

  private plain(text: string): CsvRecord {
    const line = this.line++;
    return { line, fields: (text.endsWith('\r') ? text.slice(0, -1) : text).split(this.separator), fault: null };
  }

  /** @returns null when the text ends before the record does */
  private quoted(text: string, start: number, isLast: boolean): { record: CsvRecord; end: number } | null {
    const fields: string[] = [];
    let at = start;
    for (;;) {
      const field = text[at] === '"' ? this.quotedField(text, at, isLast) : this.plainField(text, at, isLast);
      if (field === null) return null;
      if (field.fault) return this.faulty(text, { start, at: field.end, fields, fault: field.fault });
      fields.push(field.value);
      at = field.end;
      if (text[at] === this.separator) {
        at += 1;
        continue;
      }
      const end = at + (text[at] === '\r' ? 2 : 1);
      return { record: this.record(text.slice(start, end), fields, null), end };
    }
  }

  private faulty(
    text: string,
    { start, at, fields, fault }: { start: number; at: number; fields: string[]; fault: CsvFault },
  ): { record: CsvRecord; end: number } | null {
    // The misplaced quote ended a field that began lines before: where the records lie is anybody's guess from here.
    if (text.slice(start, at).includes('\n')) throw new FileRefusedError('QUOTE_NEVER_CLOSED', { line: this.line });
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak === -1 ? text.length : lineBreak + 1;
    const source = text.slice(start, end);
    return { record: { ...this.record(source, fields, fault), source }, end };
  }

  private record(source: string, fields: string[], fault: CsvFault | null): CsvRecord {
    const line = this.line;
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) this.line += 1;
    return { line, fields, fault };
  }

  private quotedField(text: string, start: number, isLast: boolean): Field | null {
    let close = text.indexOf('"', start + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    // A quote at the very end of a piece may be the first of a doubled one.
    if (close === -1 || (close + 1 === text.length && !isLast)) return null;
    const value = text.slice(start + 1, close).replaceAll('""', '"');
    const end = close + 1;
    if (end === text.length || text[end] === this.separator || text[end] === '\n') return { value, end };
    if (text[end] === '\r') {
      if (end + 1 === text.length && !isLast) return null;
      if (end + 1 === text.length || text[end + 1] === '\n') return { value, end };
    }
    return { value, end, fault: 'TEXT_AFTER_QUOTE' };
  }

  private plainField(text: string, start: number, isLast: boolean): Field | null {
    const lineBreak = text.indexOf('\n', start);
    if (lineBreak === -1 && !isLast) return null;
    let stop = lineBreak === -1 ? text.length : lineBreak;
    if (text[stop - 1] === '\r' && stop > start) stop -= 1;
    const next = text.indexOf(this.separator, start);
    const end = next === -1 || next > stop ? stop : next;
    const value = text.slice(start, end);
    return value.includes('"') ? { value, end, fault: 'QUOTE_IN_PLAIN_TEXT' } : { value, end };
  }
}

type Field = { value: string; end: number; fault?: CsvFault };
