import { everyHrColumn, hrColumns, type Defaults, type HrColumn } from './hr-columns.js';
import { tidy } from './people-file.cells.js';
import type { PeopleFileHeader } from './people-file.header.js';
import type { FileUnits } from './people-file.units.js';
import type { CellProblem } from './people-import.problem.js';
import type { ImportReason, ReasonDetails } from './people-import.texts.js';
import { namesOf } from './person-names.js';

/** A row that may land, in the words of COPY. Empty text is nothing said; a path has become the number of its unit. */
export type SoundRow = Record<HrColumn, string>;

/** What a row that is not sound can still tell of whom it speaks: the full company is not without them. */
export type Whom = Pick<SoundRow, 'external_id' | 'email'>;

/** Checks the rows of one file, cell by cell, and brings them into the form in which they are kept. */
export class PeopleFileRows {
  /** What a row says whose cells are all empty. */
  private readonly empty: SoundRow;
  private readonly cells: { column: HrColumn; place: number; required: boolean; read: (cell: string) => string }[];
  private problems: CellProblem[] = [];

  constructor(
    private readonly header: PeopleFileHeader,
    private readonly units: FileUnits,
    defaults: Defaults,
  ) {
    const empty = everyHrColumn().map(([column, definition]) => [column, definition.empty?.(defaults) ?? '']);
    this.empty = Object.fromEntries(empty) as SoundRow;
    this.cells = [...header.places].map(([column, place]) => {
      const { cell, required = false } = hrColumns[column];
      const read = cell.reader((reason, details) => this.refuse(column, reason, details));
      return { column, place, required, read };
    });
  }

  /** The row, or everything that is wrong with it. */
  read(fields: readonly string[], line: number): SoundRow | CellProblem[] {
    this.problems = [];
    const row = { ...this.empty };
    for (const { column, place, required, read } of this.cells) {
      const cell = fields[place] ?? '';
      const said = cell === '' ? '' : read(cell);
      if (said !== '') row[column] = said;
      else if (required) this.refuse(column, 'MISSING');
    }
    if (this.problems.length > 0) return this.problems;
    // Last, so that a rejected row brings no unit into being.
    const unit = this.units.numberOf(row.org_unit_path, row.org_unit_code, line);
    if (typeof unit !== 'number') return [unit];
    row.org_unit_path = String(unit);
    return Object.assign(row, namesOf(row));
  }

  whomIn(fields: readonly string[]): Whom {
    const cell = (column: HrColumn) =>
      tidy(fields[this.header.places.get(column) ?? -1] ?? '')
        .slice(0, 254)
        .replaceAll('\0', '');
    return { external_id: cell('external_id'), email: cell('email') };
  }

  private refuse(column: HrColumn, reason: ImportReason, details: ReasonDetails = {}): void {
    const { value } = details;
    if (typeof value === 'string') details['value'] = value.slice(0, 100).replaceAll('\0', '');
    this.problems.push({ column, reason, details });
  }
}
