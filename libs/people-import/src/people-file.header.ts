import { FileRefusedError } from './file-refused.error.js';

const required = ['external_id', 'org_unit_path'] as const;
const known = [
  ...required,
  'email',
  'given_name',
  'family_name',
  'display_name',
  'country',
  'locale',
  'time_zone',
  'org_unit_code',
  'job_title',
  'manager_external_id',
  'active',
] as const;
export type HrColumn = (typeof known)[number];

/** Which column stands where. */
export class PeopleFileHeader {
  /** How many fields a row must have. */
  readonly width: number;
  /** Of HR's columns, those that are there. */
  readonly columns: ReadonlySet<HrColumn>;
  readonly unknown: readonly string[];
  /** Where each column stands in a row; −1, where no field is, when it is not there. */
  readonly places: Readonly<Record<HrColumn, number>>;

  /** @throws FileRefusedError when this cannot be the header of HR's file */
  constructor(fields: readonly string[]) {
    const names = fields.map((field) => field.trim().toLowerCase());
    if (names.every((name) => name === '')) throw new FileRefusedError('EMPTY');
    if (names.some((name) => name.includes('\0'))) throw new FileRefusedError('BINARY');
    if (names.some((name) => name.includes('\r'))) throw new FileRefusedError('OTHER_LINE_BREAKS');
    if (!names.some(isKnown)) throw whyNoHeader(fields.join(','));

    const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
    if (twice !== undefined) throw new FileRefusedError('COLUMN_TWICE', { column: twice });
    const missing = required.find((name) => !names.includes(name));
    if (missing !== undefined) throw new FileRefusedError('MISSING_COLUMN', { column: missing });

    this.width = names.length;
    this.columns = new Set(names.filter(isKnown));
    this.unknown = names.filter((name) => !isKnown(name) && name !== '').map((name) => name.slice(0, 100));
    this.places = Object.fromEntries(known.map((name) => [name, names.indexOf(name)])) as Record<HrColumn, number>;
  }
}

function isKnown(name: string): name is HrColumn {
  return (known as readonly string[]).includes(name);
}

function whyNoHeader(first: string): FileRefusedError {
  const found = first.slice(0, 60);
  const separator = /external_id"?\s*([;\t|])|([;\t|])\s*"?external_id/i.exec(first);
  if (separator) {
    const other = separator[1] ?? separator[2] ?? '';
    return new FileRefusedError('OTHER_SEPARATOR', { found: other === '\t' ? 'TAB' : other });
  }
  return new FileRefusedError('NO_HEADER', { expected: required.join(', '), found: found.trim() });
}
