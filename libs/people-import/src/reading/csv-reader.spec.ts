import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { CsvReader, separators, type CsvRecord, type Separator } from './csv-reader.js';

function recordsOf(text: string, pieceLength = text.length, separator: Separator = ','): CsvRecord[] {
  const reader = new CsvReader(separator);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += pieceLength) records.push(...reader.read(text.slice(at, at + pieceLength)));
  return [...records, ...reader.end()];
}
const fieldsOf = (text: string) => recordsOf(text).map(({ fields }) => fields);

describe('the CSV reader', () => {
  it('reads back whatever was written by RFC 4180, in pieces of any length', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', 'é', '王', '', ' ', 'a"b', '""'),
    );
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(...separators),
        fc.boolean(),
        (written, length, lineBreak, separator, quoted) => {
          const text = stringify(written, {
            quoted,
            quoted_match: /[\r\n]/,
            record_delimiter: lineBreak,
            delimiter: separator,
          });
          expect(recordsOf(text, length, separator).map(({ fields }) => fields)).toEqual(written);
        },
      ),
    );
  });

  it('tells the line on which a record begins, counting the line breaks in quotes', () => {
    expect(recordsOf('a,b\n"one\ntwo",2\r\n3,"x\r\n\r\ny"\n4,5').map(({ line }) => line)).toEqual([1, 2, 4, 7]);
  });

  it('reads LF, CRLF and a last line without a line break', () => {
    expect(fieldsOf('a,b\r\nc,d\ne,f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('keeps what looks like a formula, and semicolons, as they are', () => {
    expect(fieldsOf(`=1+1,"@SUM(A1:A9)",-2;+3`)).toEqual([['=1+1', '@SUM(A1:A9)', '-2;+3']]);
  });

  it.each([
    ['text after a closing quotation mark', 'a,"b" c,d\n1,2,3\n', 'TEXT_AFTER_QUOTE'],
    ['a quotation mark in plain text', 'a,b"c,d\n1,2,3\n', 'QUOTE_IN_PLAIN_TEXT'],
  ])('finds %s, and goes on with the next line', (_, text, fault) => {
    const [faulty, next] = recordsOf(text);
    expect(faulty).toMatchObject({ line: 1, fault, fields: ['a'] });
    expect(next).toEqual({ line: 2, fault: null, fields: ['1', '2', '3'] });
  });

  it('refuses a quotation mark that is never closed, and says where it was opened', () => {
    expect(() => recordsOf('a,b\nc,"d\ne,f\n')).toThrow(
      expect.objectContaining({ reason: 'QUOTE_NEVER_CLOSED', details: { line: 2 } }),
    );
  });

  it('refuses a quotation mark that another one, lines below, seems to close', () => {
    expect(() => recordsOf('a,"b\nc,d\ne,"f"\n')).toThrow(expect.objectContaining({ reason: 'QUOTE_NEVER_CLOSED' }));
  });

  it('does not wait for ever for the end of a record', () => {
    const reader = new CsvReader();
    reader.read('a,b\n1,"');
    const fill = () => {
      for (let piece = 0; piece < 100; piece += 1) reader.read('x'.repeat(10_000));
    };
    expect(fill).toThrow(expect.objectContaining({ reason: 'RECORD_TOO_LONG', details: { line: 2 } }));
  });
});
