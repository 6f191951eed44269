import { describe, expect, it } from '@jest/globals';
import { everyHrColumn } from './hr-columns.js';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { gzipSync } from 'node:zlib';
import { PeopleFile, type FileRow } from './people-file.js';
import type { SoundRow } from './people-file.row.js';

const defaults = { locale: 'en', timeZone: 'Europe/Paris', country: 'FR' };

function read(content: Buffer, pieceLength = Math.max(1, content.length)): { file: PeopleFile; rows: FileRow[] } {
  const file = new PeopleFile(defaults);
  const rows: FileRow[] = [];
  for (let at = 0; at < content.length; at += pieceLength)
    rows.push(...file.read(content.subarray(at, at + pieceLength)));
  rows.push(...file.end());
  return { file, rows };
}
const soundIn = (rows: readonly FileRow[]) => rows.flatMap((row): SoundRow[] => ('sound' in row ? [row.sound] : []));
const refusal = (content: Buffer) => {
  try {
    const { file, rows } = read(content);
    return file.refusal ?? rows;
  } catch (error) {
    return error;
  }
};

const encodings = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'UTF-16LE with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'Windows-1252': (text: string) => iconv.encode(text, 'windows-1252'),
};
type Encoding = keyof typeof encodings;
const table = (separator: string, lineBreak = '\r\n') =>
  [
    ['external_id', 'given_name', 'family_name', 'org_unit_path'],
    ['X1', 'Agnès', 'Encodée', 'Group / Énergie'],
    ['X2', 'Zoë', 'O’Brien', 'Group / €'],
  ]
    .map((row) => row.join(separator) + lineBreak)
    .join('');
const people = [
  { external_id: 'X1', display_name: 'Agnès Encodée' },
  { external_id: 'X2', display_name: 'Zoë O’Brien' },
];

describe('HR’s file as people really save it', () => {
  it.each(Object.keys(encodings) as Encoding[])('is read in %s, and tells so', (encoding) => {
    const { file, rows } = read(encodings[encoding](table(';')));
    expect(soundIn(rows)).toMatchObject(people);
    expect(file.reading).toMatchObject({ encoding: encoding.split(' ')[0], separator: ';', ignoredColumns: [] });
  });

  it.each([
    ['commas', ',', ''],
    ['semicolons', ';', ''],
    ['tabs', '\t', ''],
    ['semicolons that its first line names', ';', 'sep=;\r\n'],
    ['commas that its first line names', ',', '"sep=,"\r\n'],
    ['blank lines before its header', ';', ';;;\r\n\r\n'],
  ])('is read with %s', (_, separator, before) => {
    const { file, rows } = read(Buffer.from(before + table(separator)));
    expect(soundIn(rows)).toMatchObject(people);
    expect(file.reading.separator).toBe(separator);
    expect(rows[0]?.line).toBe(before.split('\r\n').length + 1);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is read with lines that end in %s', (_, lineBreak) => {
    const { rows } = read(Buffer.from(table(',', lineBreak)), 7);
    expect(soundIn(rows)).toMatchObject(people);
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  // What a cell cannot keep is no part of the table: blanks at its ends, and a name that only blanks make.
  const word = (letters: string[]) =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }).map((text) => `x${text}x`);
  const dialect = fc.record({
    encoding: fc.constantFrom(...(Object.keys(encodings) as Encoding[])),
    separator: fc.constantFrom(',', ';', '\t'),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    quoted: fc.boolean(),
    named: fc.boolean(),
    order: fc.shuffledSubarray(['external_id', 'org_unit_path', 'given_name', 'family_name', 'job_title'], {
      minLength: 5,
    }),
    pieceLength: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(1 << 20)),
  });
  const rowOf = (letters: string[]) =>
    fc.record({
      given_name: word(letters),
      family_name: word(letters),
      job_title: fc.oneof(word(letters), fc.constant('')),
    });
  const tables = dialect.chain((how) => {
    const latin = ['a', 'né', '"', 'Àb', ',', ';', ' ', '\t'];
    const letters = how.encoding === 'Windows-1252' ? latin : [...latin, ...'œ’€王Ж🙂ع'];
    return fc.record({ how: fc.constant(how), rows: fc.array(rowOf(letters), { minLength: 1, maxLength: 5 }) });
  });

  it('says the same in every dialect', () => {
    fc.assert(
      fc.property(tables, ({ how, rows: written }) => {
        const { encoding, separator, lineBreak, quoted, named, order, pieceLength } = how;
        const cells = written.map((row, index): Record<string, string> => {
          return { external_id: `E${index}`, org_unit_path: 'Group / Énergie', ...row };
        });
        const body = stringify([order, ...cells.map((row) => order.map((column) => row[column]))], {
          delimiter: separator,
          record_delimiter: lineBreak,
          quoted,
          quoted_match: /[\r\n]/,
        });
        const text = `${named ? `sep=${separator}${lineBreak}` : ''}${body}`;
        const { rows } = read(encodings[encoding](text), pieceLength);
        const tidied = (value: string) => value.replace(/\s+/gu, ' ').trim();
        expect(soundIn(rows)).toMatchObject(
          written.map((row, index) => ({
            external_id: `E${index}`,
            given_name: tidied(row.given_name),
            family_name: tidied(row.family_name),
            job_title: tidied(row.job_title),
          })),
        );
      }),
    );
  });

  it('decides on an encoding at the first letter that tells, however late that is', () => {
    const plain = 'E1,Group,Ann\n'.repeat(100_000);
    const file = `external_id,org_unit_path,given_name\n${plain}`;
    const late = iconv.encode(`${file}E2,Group,Hélène\n`, 'windows-1252');
    const { file: windows, rows } = read(late, 65_536);
    expect(windows.reading.encoding).toBe('Windows-1252');
    expect(soundIn(rows).at(-1)).toMatchObject({ given_name: 'Hélène' });
    expect(read(Buffer.from(file), 65_536).file.reading.encoding).toBe('UTF-8');
  });
});

describe('the header of HR’s file', () => {
  const columnsOf = (header: string) => [...read(Buffer.from(`${header}\n`)).file.header.places.keys()];

  it.each([
    ['External ID;Org-Unit Path;GIVEN NAME;Time zone', ['external_id', 'org_unit_path', 'given_name', 'time_zone']],
    [
      'Matricule;Courriel;Prénom;Nom;Pays;Langue;Fuseau horaire;Entité;Poste;Responsable;Actif',
      [
        'external_id',
        'email',
        'given_name',
        'family_name',
        'country',
        'locale',
        'time_zone',
        'org_unit_path',
        'job_title',
        'manager_external_id',
        'active',
      ],
    ],
    ['matricule;ENTITE;PRENOM', ['external_id', 'org_unit_path', 'given_name']],
    ['N° matricule;\u200bUnité;Adresse e-mail', ['external_id', 'org_unit_path', 'email']],
    ['externalId,orgUnitPath', ['external_id', 'org_unit_path']],
  ])('may read %s', (header, columns) => {
    expect(columnsOf(header)).toEqual(columns);
  });

  // As colleagues type them: other letters for the same, blanks and marks that nobody sees, other apostrophes and dashes.
  const spellings: ((name: string) => string)[] = [
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
    (name) => `\u00a0${name.replaceAll(' ', '\u00a0')} `,
    (name) => name.replaceAll(/[ -]/g, '_'),
    (name) => name.replaceAll(/[ _]/g, '\u2011').replaceAll('’', "'"),
    (name) => `\u200b${name.slice(0, 1)}\u00ad${name.slice(1)}\u200f`,
    (name) => `"${name} :"`,
  ];
  it.each(everyHrColumn())('names %s in English and in French, however it is spelt', (column, { also = [] }) => {
    const others = ['external_id', 'org_unit_path'].filter((other) => other !== column);
    for (const name of [column, ...also]) {
      for (const spelt of spellings) {
        expect([name, columnsOf(`${spelt(name)};${others.join(';')}`)[0]]).toEqual([name, column]);
      }
    }
    // The first column of a file with a byte order mark, in each encoding that has one.
    const first = [column, ...also].at(-1) ?? column;
    const header = `\ufeff${first};${others.join(';')}\nx;y;z\n`;
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect([...read(Buffer.from(header, encoding)).file.header.places.keys()][0]).toBe(column);
    }
  });

  it('keeps the names of the columns that it does not know', () => {
    const { file } = read(Buffer.from('external_id;Shoe size;;org_unit_path\nE1;42;;Group\n'));
    expect(file.reading.ignoredColumns).toEqual(['Shoe size', '#3']);
  });

  it.each([
    ['the same name twice', 'external_id,email,org_unit_path,EMAIL', 'COLUMN_TWICE', { column: 'email' }],
    [
      'two names for one column',
      'external_id,matricule,org_unit_path',
      'SAME_COLUMN',
      { one: 'external_id', other: 'matricule', column: 'external_id' },
    ],
    ['a separator that is none', 'external_id|org_unit_path', 'OTHER_SEPARATOR', { found: '|' }],
    ['a line that names such a one', 'sep=|\nexternal_id|org_unit_path', 'OTHER_SEPARATOR', { found: '|' }],
  ])('is refused with %s', (_, header, reason, details) => {
    expect(refusal(Buffer.from(`${header}\n`))).toMatchObject({ reason, details });
  });
});

describe('a file that is not what it claims to be', () => {
  const head = 'external_id,org_unit_path,given_name\n';
  const many = (row: string) => head + `${row}\n`.repeat(40_000);

  it.each<[string, Buffer | string, string]>([
    ['is empty', '', 'EMPTY'],
    ['has only blank lines', '\n\n', 'EMPTY'],
    ['is a spreadsheet', Buffer.from('PK\x03\x04\x14\x00\x06\x00\x08', 'latin1'), 'OTHER_KIND'],
    ['is compressed', gzipSync(`${head}E1,Group,Zoé`), 'OTHER_KIND'],
    ['is something else', Buffer.from([1, 2, 0, 3, 0, 0]), 'BINARY'],
    ['has no header', 'E1,zoe@example.com,Zoé\n', 'NO_HEADER'],
    ['lacks external_id', 'email,org_unit_path\nz@example.com,Group\n', 'MISSING_COLUMN'],
    ['lacks org_unit_path', 'external_id,email\nE1,z@example.com\n', 'MISSING_COLUMN'],
    ['does not close a quotation mark', 'external_id,org_unit_path\nE1,"Group\nE2,Group\n', 'QUOTE_NEVER_CLOSED'],
    ['does not close one in its header', '"external_id,org_unit_path\nE1,Group\n', 'QUOTE_NEVER_CLOSED'],
    ['ends its rows otherwise than its header', 'external_id,org_unit_path\nE1,Group\rE2,Group\r', 'OTHER_LINE_BREAKS'],
    ['stops within a letter', Buffer.from(`${head}E1,É`).subarray(0, -1), 'NOT_UTF8'],
    ['stops within a letter of UTF-16', Buffer.from(`\uFEFF${head}E1`, 'utf16le').subarray(0, -1), 'NOT_UTF16'],
    ['is UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x65, 0, 0, 0]), 'UNKNOWN_ENCODING'],
    ['comes from DOS', iconv.encode(`${head}E1,Group,Hélène\n`, 'cp850'), 'UNKNOWN_ENCODING'],
    ['comes from an old Macintosh', iconv.encode(`${head}E1,Group,Hélène\n`, 'macroman'), 'UNKNOWN_ENCODING'],
    ['is in Cyrillic of long ago', iconv.encode(`${head}E1,Group,Дмитрий\n`, 'windows-1251'), 'UNKNOWN_ENCODING'],
    ['is in Chinese of long ago', iconv.encode(`${head}E1,Group,欧阳娜娜,诸葛亮\n`, 'gbk'), 'UNKNOWN_ENCODING'],
    ['was encoded twice', `${head}E1,Group,JosÃ©\nE2,Group,Ann\n`, 'ENCODED_TWICE'],
    ['was encoded twice, its header too', 'matricule;entitÃ©;prÃ©nom\n1;Groupe;Ann\n', 'ENCODED_TWICE'],
  ])('%s', (_, content, reason) => {
    expect(refusal(Buffer.from(content))).toMatchObject({ reason });
  });

  it.each([
    [
      'an Excel workbook',
      Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0[Content_Types].xml', 'latin1'),
      /Excel workbook.*CSV UTF-8/,
    ],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel workbook/],
    [
      'an OpenDocument sheet',
      Buffer.from('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      /\.ods/,
    ],
    ['a ZIP archive', Buffer.from('PK\x03\x04\x14\0\0\0company.csv', 'latin1'), /ZIP archive.*Unpack/],
    ['a compressed file', gzipSync(head), /compressed.*Unpack/],
    ['a page to sign in', Buffer.from('<!DOCTYPE html><html>'), /web page/],
    ['an answer of a programme', Buffer.from('{"error":"denied"}'), /JSON/],
  ])('is named in its refusal: %s', (_, content, sentence) => {
    const refused = refusal(content) as { messageIn(locale: string): string };
    expect(refused.messageIn('en')).toMatch(sentence);
  });

  it('shows the word by which it was found to be encoded twice', () => {
    expect(refusal(Buffer.from(`${head}E1,Group,AgnÃ¨s\n`))).toMatchObject({ details: { found: 'AgnÃ¨s' } });
  });

  it.each([
    ['among its first letters', 0],
    ['far below', 40_000],
  ])('tells about where it stops being UTF-8, %s', (_, rows) => {
    const text = Buffer.concat([
      Buffer.from(`${head}${'E1,Group,Hélène and her colleagues\n'.repeat(rows + 30)}`),
      iconv.encode('E2,Group,Zoé\n', 'windows-1252'),
    ]);
    const line = rows + 32;
    const file = new PeopleFile(defaults);
    const readAll = () => {
      for (let at = 0; at < text.length; at += 65_536) file.read(text.subarray(at, at + 65_536));
      file.end();
    };
    expect(readAll).toThrow(expect.objectContaining({ reason: 'NOT_UTF8', details: { line } }));
  });

  it('is not one in which a few of many letters were encoded twice', () => {
    const { rows } = read(Buffer.from(`${many('E1,Énergie,Zoé')}E2,Énergie,JosÃ©\n`));
    expect(rows.at(-1)).toMatchObject({ warnings: [{ reason: 'LOOKS_ENCODED_TWICE' }] });
  });
});
