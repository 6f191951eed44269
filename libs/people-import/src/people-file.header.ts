import { FileRefusedError } from './file-refused.error.js';
import { everyHrColumn, hrColumns, type HrColumn } from './hr-columns.js';

/** Which column stands where. */
export class PeopleFileHeader {
  /** How many fields a row must have. */
  readonly width: number;
  /** Of HR's columns, those that are there, each with its place in a row. */
  readonly places: ReadonlyMap<HrColumn, number>;
  readonly unknown: readonly string[];

  /** @throws FileRefusedError when this cannot be the header of HR's file */
  constructor(fields: readonly string[]) {
    const names = fields.map((field) => field.trim().toLowerCase());
    if (names.every((name) => name === '')) throw new FileRefusedError('EMPTY');
    if (names.some((name) => name.includes('\0'))) throw new FileRefusedError('BINARY');
    if (names.some((name) => name.includes('\r'))) throw new FileRefusedError('OTHER_LINE_BREAKS');
    const columns = names.map(columnNamed);
    if (columns.every((column) => column === null)) throw whyNoHeader(fields.join(','));

    const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
    if (twice !== undefined) throw new FileRefusedError('COLUMN_TWICE', { column: twice });
    const missing = required().find((column) => !columns.includes(column));
    if (missing !== undefined) throw new FileRefusedError('MISSING_COLUMN', { column: missing });

    this.width = names.length;
    this.places = new Map(columns.flatMap((column, place) => (column === null ? [] : [[column, place]])));
    this.unknown = names
      .filter((name, place) => columns[place] === null && name !== '')
      .map((name) => name.slice(0, 100));
  }
}

/** HR's column with that name in the header. */
function columnNamed(name: string): HrColumn | null {
  return Object.hasOwn(hrColumns, name) ? (name as HrColumn) : null;
}

function required(): HrColumn[] {
  return everyHrColumn().flatMap(([column, definition]) => (definition.required ? [column] : []));
}

function whyNoHeader(first: string): FileRefusedError {
  const found = first.slice(0, 60);
  const separator = /external_id"?\s*([;\t|])|([;\t|])\s*"?external_id/i.exec(first);
  if (separator) {
    const other = separator[1] ?? separator[2] ?? '';
    return new FileRefusedError('OTHER_SEPARATOR', { found: other === '\t' ? 'TAB' : other });
  }
  return new FileRefusedError('NO_HEADER', { expected: required().join(', '), found: found.trim() });
}
