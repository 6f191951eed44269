import { FileRefusedError } from '../file-refused.error.js';
import { everyHrColumn, type HrColumn } from './hr-columns.js';
import { tidy } from '@sillage/platform';
import { looksTwiceEncoded } from './twice-encoded.js';

/** Which column stands where. */
export class PeopleFileHeader {
  /** How many fields a row may have. */
  readonly width: number;
  /** Of HR's columns, those that are there, each with its place in a row. */
  readonly places: ReadonlyMap<HrColumn, number>;
  /** What the file calls the column of ids. */
  readonly idName: string;
  /** The others, by the names that they have in the file. */
  readonly unknown: readonly string[];

  /** @throws FileRefusedError when this cannot be the header of HR's file */
  constructor(fields: readonly string[]) {
    const names = fields.map((field) => tidy(field).slice(0, 100));
    while (names.at(-1) === '') names.pop();
    if (names.length === 0) throw new FileRefusedError('EMPTY');
    if (names.some((name) => name.includes('\0'))) throw new FileRefusedError('BINARY');
    const twiceEncoded = names.find(looksTwiceEncoded);
    if (twiceEncoded !== undefined) throw new FileRefusedError('ENCODED_TWICE', { found: twiceEncoded });
    const columns = names.map(columnNamed);
    if (columns.every((column) => column === null)) throw whyNoHeader(fields.join(','));

    refuseTwins(names, columns);
    const missing = required().find((column) => !columns.includes(column));
    if (missing !== undefined) throw new FileRefusedError('MISSING_COLUMN', { column: missing });

    this.width = names.length;
    this.places = new Map(columns.flatMap((column, place) => (column === null ? [] : [[column, place]])));
    this.idName = names[columns.indexOf('external_id')] ?? '';
    this.unknown = names.flatMap((name, place) => (columns[place] === null ? [name || `#${place + 1}`] : []));
  }
}

/** How many of these fields name a column of HR's. */
export function knownAmong(fields: readonly string[]): number {
  return fields.filter((field) => columnNamed(tidy(field)) !== null).length;
}

/** Two names for one column: which of them is meant, only its writer knows. */
function refuseTwins(names: readonly string[], columns: readonly (HrColumn | null)[]): void {
  const second = columns.findIndex((column, place) => column !== null && columns.indexOf(column) !== place);
  if (second === -1) return;
  const column = columns[second] as HrColumn;
  const [one, other] = [names[columns.indexOf(column)] ?? '', names[second] ?? ''];
  if (one.toLowerCase() === other.toLowerCase()) throw new FileRefusedError('COLUMN_TWICE', { column: one });
  throw new FileRefusedError('SAME_COLUMN', { one, other, column });
}

/** Letters and digits alone, without case and accents: “External ID”, “external-id” and “externalId” are one name. */
function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** HR's column of that name in the header, in English or in French. */
function columnNamed(name: string): HrColumn | null {
  const key = keyOf(name);
  const found = everyHrColumn().find(([column, { also = [] }]) =>
    [column, ...also].some((known) => keyOf(known) === key),
  );
  return found?.[0] ?? null;
}

function required(): HrColumn[] {
  return everyHrColumn().flatMap(([column, definition]) => (definition.required ? [column] : []));
}

function whyNoHeader(first: string): FileRefusedError {
  const separator = /external_id"?\s*([|:])|([|:])\s*"?external_id/i.exec(first);
  if (separator) return new FileRefusedError('OTHER_SEPARATOR', { found: separator[1] ?? separator[2] ?? '' });
  return new FileRefusedError('NO_HEADER', { expected: required().join(', '), found: first.slice(0, 60).trim() });
}
