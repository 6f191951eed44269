import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from '@sillage/platform';
import type { FileRow } from './people-file.js';
import type { SoundRow } from './people-file.row.js';
import { madeCode, type FileUnit } from './people-file.units.js';

/** The staging tables, where the rows of a file wait until all of it is there. COPY is the one way in. */
export const staging = {
  /** PostgreSQL's text format with an empty field for NULL. A row that is not sound keeps whom it speaks of. */
  rowLine(row: FileRow): string {
    if ('sound' in row) return escaped(soundLine(row.line, row.sound));
    const externalId = fieldOf(row.externalId);
    return escaped(`${row.line}\tt\t${externalId}\t${fieldOf(row.email)}\t\t\t\t\t\t\t\t\t\t\n`);
  },

  async copyRows(tx: Transaction, lines: readonly Buffer[]): Promise<void> {
    if (lines.length > 0) await copy(tx, 'people_import_row', lines);
  },

  async copyUnits(tx: Transaction, units: Iterable<FileUnit>): Promise<void> {
    await copy(tx, 'people_import_unit', unitLines(units));
  },

  async clear(tx: Transaction): Promise<void> {
    await tx.query(`TRUNCATE people_import_row, people_import_unit`);
  },
};

async function copy(tx: Transaction, table: string, lines: Iterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(lines), tx.copyFrom(`COPY ${table} FROM STDIN (NULL '')`));
}

// Tidy text has no tab and no line break: only backslashes are left to escape.
function soundLine(line: number, row: SoundRow): string {
  return (
    `${line}\tf\t${row.externalId}\t${row.email}\t${row.givenName}\t${row.familyName}\t${row.displayName}\t` +
    `${row.country}\t${row.locale}\t${row.timeZone}\t${row.unit}\t${row.jobTitle}\t${row.managerExternalId}\t` +
    `${row.active ? 't' : 'f'}\n`
  );
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

function fieldOf(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ');
}
