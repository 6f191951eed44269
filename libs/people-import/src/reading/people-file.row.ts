import { everyHrColumn, hrColumns, type Defaults, type HrColumn } from './hr-columns.js';
import { tidy } from '@sillage/platform';
import type { PeopleFileHeader } from './people-file.header.js';
import type { FileUnits } from './people-file.units.js';
import type { CellProblem } from '../people-import.problem.js';
import type { ImportReason, ReasonDetails } from '../people-import.texts.js';
import { namesOf } from '../person-names.js';

/** A row that may land, in the words of COPY. Empty text is nothing said; a path has become the number of its unit. */
export type SoundRow = Record<HrColumn, string>;

/** What a row that is not sound can still tell of whom it speaks: the full company is not without them. */
export type Whom = Pick<SoundRow, 'external_id' | 'previous_external_id' | 'email'>;

/**
 * One row of the file: sound, with what is worth knowing of it all the same; or with what is wrong with it and whom it
 * speaks of as far as that can be read.
 */
export type FileRow =
  | { line: number; sound: SoundRow; warnings: readonly CellProblem[] }
  | { line: number; problems: CellProblem[]; whom: Whom };

const none: readonly CellProblem[] = [];

/** Checks the rows of one file, cell by cell, and brings them into the form in which they are kept. */
export class PeopleFileRows {
  /** What a row says whose cells are all empty. */
  private readonly empty: SoundRow;
  private readonly cells: { column: HrColumn; place: number; required: boolean; read: (cell: string) => string }[];
  private problems: CellProblem[] = [];
  private warnings: CellProblem[] = [];

  constructor(
    private readonly header: PeopleFileHeader,
    private readonly units: FileUnits,
    defaults: Defaults,
  ) {
    const empty = everyHrColumn().map(([column, definition]) => [column, definition.empty?.(defaults) ?? '']);
    this.empty = Object.fromEntries(empty) as SoundRow;
    this.cells = [...header.places].map(([column, place]) => {
      const { cell, required = false } = hrColumns[column];
      const read = cell.reader(
        (reason, details) => this.problems.push(told(column, reason, details)),
        (reason, details) => this.warnings.push(told(column, reason, details)),
      );
      return { column, place, required, read };
    });
  }

  /** The row, or everything that is wrong with it. Cells that are missing at its end are empty. */
  read(fields: readonly string[], line: number): FileRow {
    this.problems = [];
    if (this.warnings.length > 0) this.warnings = [];
    const row = { ...this.empty };
    for (const { column, place, required, read } of this.cells) {
      const cell = fields[place] ?? '';
      const said = cell === '' ? '' : read(cell);
      if (said !== '') row[column] = said;
      else if (required) this.problems.push({ column, reason: 'MISSING' });
    }
    // Last, so that a rejected row brings no unit into being.
    if (this.problems.length === 0) this.settleUnit(row, line);
    if (this.problems.length > 0) return { line, problems: this.problems, whom: this.whomIn(fields) };
    return {
      line,
      sound: Object.assign(row, namesOf(row)),
      warnings: this.warnings.length === 0 ? none : this.warnings,
    };
  }

  whomIn(fields: readonly string[]): Whom {
    const cell = (column: HrColumn) =>
      tidy(fields[this.header.places.get(column) ?? -1] ?? '')
        .slice(0, 254)
        .replaceAll('\0', '');
    return {
      external_id: cell('external_id'),
      previous_external_id: cell('previous_external_id'),
      email: cell('email'),
    };
  }

  private settleUnit(row: SoundRow, line: number): void {
    const unit = this.units.numberOf(row.org_unit_path, row.org_unit_code, line);
    if (typeof unit !== 'number') {
      this.problems.push(unit);
      return;
    }
    row.org_unit_path = String(unit);
    const doubt = this.units.takeDoubt();
    if (doubt !== null) this.warnings.push(doubt);
  }
}

function told(column: HrColumn, reason: ImportReason, details: ReasonDetails = {}): CellProblem {
  const { value } = details;
  if (typeof value === 'string') details['value'] = value.slice(0, 100).replaceAll('\0', '');
  return { column, reason, details };
}
