/** One way to set a text: at that size, in that many lines at most. */
export interface Setting {
  readonly size: number;
  readonly lines: number;
}

export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Scripts that are written without spaces: a line may end after each of their characters. */
const dense =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}';
const wholeEm = new RegExp(`[${dense}]|[\\uff00-\\uffef\\u3000-\\u303f]`, 'u');
const pieces = new RegExp(`\\s+|[${dense}]|[^\\s${dense}]+`, 'gu');
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first setting in which the text fits; in the last one, what is too much gives way to an ellipsis. */
export function setText(text: string, width: number, settings: readonly [Setting, ...Setting[]]): SetText {
  let tried: SetText = { size: 0, lines: [] };
  for (const { size, lines: atMost } of settings) {
    const lines = wrapped(text, width / size);
    if (lines.length <= atMost) return { size, lines };
    tried = { size, lines: [...lines.slice(0, atMost - 1), shortened(lines[atMost - 1] ?? '', width / size)] };
  }
  return tried;
}

/** @param width in ems */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(pieces) ?? []) {
    if (widthOf(line + piece.trimEnd()) <= width) {
      line += /^\s+$/u.test(piece) ? ' ' : piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    // A word longer than a line is broken wherever the line ends.
    while (widthOf(line) > width) {
      const part = beginning(line, width);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function shortened(line: string, width: number): string {
  return `${beginning(line, width - widthOf('…')).trimEnd()}…`;
}

/** As much of a text as fits, and at least its first character. */
function beginning(text: string, width: number): string {
  let part = '';
  for (const { segment } of graphemes.segment(text)) {
    if (part !== '' && widthOf(part + segment) > width) break;
    part += segment;
  }
  return part;
}

/** In ems, as wide as the widest of the usual typefaces would make it: the reader may not have ours. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += emsOf(character);
  return width;
}

function emsOf(character: string): number {
  if (/\p{Mark}|\p{Default_Ignorable_Code_Point}/u.test(character)) return 0;
  if (/[ijlI.,:;'’|!()[\]· ]/u.test(character)) return 0.37;
  if (/[frt/\\-]/u.test(character)) return 0.43;
  if (/[mwMWQ@%–—…ЖШЩЮжшщюм]/u.test(character)) return 1;
  if (wholeEm.test(character)) return 1;
  if (/\p{Uppercase}/u.test(character)) return 0.78;
  if (/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Number}/u.test(character)) return 0.64;
  return 0.85;
}
