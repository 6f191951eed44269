import { everyHrColumn } from './hr-columns.js';

interface HrColumnDescription {
  column: string;
  isRequired: boolean;
  /** Its other names. */
  also: readonly string[];
  holds: string;
  about: string;
}

/** The columns of HR's file as whoever prepares it reads them: in docs/operations.md, and in `--help`. */
export function hrColumnDescriptions(): HrColumnDescription[] {
  return everyHrColumn().map(([column, { required, also, about, cell }]) => ({
    column,
    isRequired: required ?? false,
    also: also ?? [],
    holds: cell.holds,
    about,
  }));
}

const begin = '<!-- hr-columns: written by "npm run cli -- schema" -->';
const end = '<!-- /hr-columns -->';

/** The document with the table between its two marks as the code has it. @throws Error when it has no such marks */
export function withHrColumns(document: string): string {
  const [before, rest] = document.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) throw new Error(`The document has no "${begin}" … "${end}".`);
  return `${before}${begin}\n\n${markdownTable()}\n\n${end}${after}`;
}

function markdownTable(): string {
  const rows = hrColumnDescriptions().map(({ column, isRequired, also, holds, about }) => [
    isRequired ? `\`${column}\` (required)` : `\`${column}\``,
    also.join(', '),
    holds,
    about,
  ]);
  const header = ['Column', 'Also named', 'A cell holds', 'What it says'];
  const widths = header.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  // Padded as Prettier pads it, which looks at this document too.
  return [header, rule, ...rows]
    .map((row) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`)
    .join('\n');
}
