import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from '@sillage/platform';
import { everyHrColumn } from './reading/hr-columns.js';
import type { FileRow } from './reading/people-file.js';
import type { SoundRow } from './reading/people-file.row.js';
import type { FileUnit } from './reading/people-file.units.js';
import { madeCode } from './unit-names.js';

const staged = everyHrColumn().filter(([, definition]) => definition.staged !== null);
const rowColumns = ['line', 'rejected', ...staged.map(([column, { stagedAs }]) => stagedAs ?? column)];
const stagedCells = staged.map(([column]) => column);

/** The staging tables, where the rows of a file wait until all of it is there. COPY is the one way in. */
export const staging = {
  /**
   * PostgreSQL's text format with an empty field for NULL. A row that is not sound keeps whom it speaks of.
   * Cells have no tab and no line break once they are tidy: only backslashes are left to escape.
   */
  rowLine(row: FileRow): string {
    const isSound = 'sound' in row;
    const cells: Partial<SoundRow> = isSound ? row.sound : row.whom;
    let line = `${row.line}\t${!isSound}`;
    for (const column of stagedCells) line += `\t${cells[column] ?? ''}`;
    return escaped(`${line}\n`);
  },

  async copyRows(tx: Transaction, lines: readonly Buffer[]): Promise<void> {
    if (lines.length > 0) await copy(tx, `people_import_row (${rowColumns.join(', ')})`, lines);
  },

  async copyUnits(tx: Transaction, units: Iterable<FileUnit>): Promise<void> {
    await copy(tx, 'people_import_unit', unitLines(units));
  },

  async clear(tx: Transaction): Promise<void> {
    await tx.query(`TRUNCATE people_import_row, people_import_unit`);
  },
};

async function copy(tx: Transaction, into: string, lines: Iterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(lines), tx.copyFrom(`COPY ${into} FROM STDIN (NULL '')`));
}

function* unitLines(units: Iterable<FileUnit>): Generator<Buffer> {
  for (const { number, parent, path, name, depth, givenCode } of units) {
    const cells = [number, parent ?? '', path, name, depth, givenCode ?? '', madeCode(path)];
    yield Buffer.from(escaped(`${cells.join('\t')}\n`));
  }
}

function escaped(line: string): string {
  return line.includes('\\') ? line.replaceAll('\\', '\\\\') : line;
}
