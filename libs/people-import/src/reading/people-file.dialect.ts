import { CsvReader, separators, type Separator } from './csv-reader.js';
import { FileRefusedError } from '../file-refused.error.js';

/** How a file writes its table. Its first lines tell. */
export interface Dialect {
  separator: Separator;
  /** CR alone ends its lines, as on old Macintoshes; otherwise LF or CRLF do. */
  endsLinesWithCr: boolean;
  /** How many characters of the file come before its header, and on which line that is. */
  start: number;
  line: number;
}

const headerAtMost = 256 * 1024;

/**
 * @param text the file from its beginning
 * @param known how many columns of HR's are among these fields
 * @returns null when the header is not all there yet
 * @throws FileRefusedError when the first line has no end, or names a separator that is not read
 */
export function dialectOf(text: string, isWhole: boolean, known: (fields: string[]) => number): Dialect | null {
  let start = 0;
  let line = 1;
  let named: Separator | null = null;
  for (;;) {
    const end = endOfLine(text, start, isWhole);
    if (end === null) {
      if (text.length - start > headerAtMost) throw new FileRefusedError('RECORD_TOO_LONG', { line });
      return null;
    }
    const first = text.slice(start, end);
    const separator = namedIn(first);
    const isHeader = separator === null && !/^[\s,;"]*$/.test(first);
    if (isHeader || end === text.length) {
      const candidates = named === null ? separators : [named, ...separators];
      const counts = candidates.map((candidate) => known(fieldsOf(first, candidate)));
      const best = candidates[counts.indexOf(Math.max(...counts))] ?? ',';
      return { separator: best, endsLinesWithCr: text[end] === '\r' && text[end + 1] !== '\n', start, line };
    }
    named ??= separator;
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    line += 1;
  }
}

/** Where the line ends that begins there; line breaks in quotes end none. */
function endOfLine(text: string, start: number, isWhole: boolean): number | null {
  const lineBreak = /["\r\n]/g;
  lineBreak.lastIndex = start;
  let isQuoted = false;
  for (let found = lineBreak.exec(text); found !== null; found = lineBreak.exec(text)) {
    if (found[0] === '"') isQuoted = !isQuoted;
    // At the very end, a CR may yet turn out to be half of a CRLF.
    else if (!isQuoted)
      return found[0] === '\r' && lineBreak.lastIndex === text.length && !isWhole ? null : found.index;
  }
  return isWhole ? text.length : null;
}

/** Excel's own first line, “sep=;”. */
function namedIn(line: string): Separator | null {
  const [, found] = /^"?sep=(.)"?[,;\t]*$/i.exec(line) ?? [];
  if (found === undefined) return null;
  const separator = separators.find((known) => known === found);
  if (separator === undefined) throw new FileRefusedError('OTHER_SEPARATOR', { found });
  return separator;
}

function fieldsOf(line: string, separator: Separator): string[] {
  const reader = new CsvReader(separator);
  return [...reader.read(`${line}\n`), ...reader.end()].flatMap(({ fields }) => fields);
}
