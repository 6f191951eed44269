import { isUtf8 } from 'node:buffer';
import { FileRefusedError } from '../file-refused.error.js';

/** In text of another encoding, at most one letter in so many looks like UTF-8. */
const lettersByChance = 20;

export type FileEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** UTF-16 as some programs write it: the letters of the header have a NUL each, always on the same side. */
export function isUtf16WithoutMark(head: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  const lineBreak = head.indexOf(0x0a);
  const header = head.subarray(0, lineBreak === -1 ? 64 : Math.min(64, lineBreak - 1));
  if (header.length < 8) return null;
  const isNul = (side: 0 | 1) => header.every((byte, at) => at % 2 !== side || byte === 0);
  const hasNul = (side: 0 | 1) => header.some((byte, at) => at % 2 === side && byte === 0);
  if (isNul(1) && !hasNul(0)) return 'UTF-16LE';
  return isNul(0) && !hasNul(1) ? 'UTF-16BE' : null;
}

/**
 * UTF-8 or Windows-1252, by the letters beyond ASCII. Chance hardly ever makes UTF-8 of other text.
 * @param bytes from the first such letter on; the last one may be cut when this is not the end
 * @throws FileRefusedError when it is neither, or something of both
 */
export function judged(bytes: Buffer, { isEnd, line }: { isEnd: boolean; line: number }): FileEncoding {
  const whole = withoutCutLetter(bytes);
  const cut = bytes.subarray(whole.length);
  if (isUtf8(whole) && (!isEnd || cut.length === 0 || isCutOff(whole, cut))) return 'UTF-8';

  const { letters, others, lineBreaks } = evidenceOf(bytes);
  if (letters > others) throw new FileRefusedError('NOT_UTF8', { line: line + lineBreaks });
  const odd = oddIn(bytes);
  if (odd !== null)
    throw new FileRefusedError('UNKNOWN_ENCODING', { line: line + lineBreaksIn(bytes.subarray(0, odd)) });
  if (letters * lettersByChance > others) throw new FileRefusedError('NOT_UTF8', { line: line + lineBreaks });
  return 'Windows-1252';
}

/** How many line breaks there are before the first byte that is not UTF-8. */
export function firstNotUtf8(piece: Buffer): { lineBreaks: number } {
  // A piece may begin within a letter that the one before has begun.
  let start = 0;
  while (start < 3 && isContinuation(piece[start])) start += 1;
  return { lineBreaks: evidenceOf(piece.subarray(start)).lineBreaks };
}

/** A transfer that was cut within a letter looks like a last “Ã”, a letter with which hardly a name ends. */
function isCutOff(whole: Buffer, cut: Buffer): boolean {
  return evidenceOf(whole).letters > 0 || cut[0] === 0xc3;
}

type Evidence = { letters: number; others: number; lineBreaks: number };

/** Counts the letters that are UTF-8 and the bytes that are not, and the line breaks before the first of those. */
function evidenceOf(bytes: Buffer): Evidence {
  let letters = 0;
  let others = 0;
  let first = bytes.length;
  for (let at = 0; at < bytes.length;) {
    const length = letterLength(bytes, at);
    if (length > 1) letters += 1;
    if (length === 0) {
      if (others === 0) first = at;
      others += 1;
    }
    at += Math.max(1, length);
  }
  return { letters, others, lineBreaks: lineBreaksIn(bytes.subarray(0, first)) };
}

/** In bytes; 0 where there is none. */
function letterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthBy(lead);
  return length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0;
}

function lengthBy(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

function withoutCutLetter(bytes: Buffer): Buffer {
  let lead = bytes.length - 1;
  while (lead > bytes.length - 4 && isContinuation(bytes[lead])) lead -= 1;
  const isCut = lead >= 0 && lead + lengthBy(bytes[lead] ?? 0) > bytes.length;
  return isCut ? bytes.subarray(0, lead) : bytes;
}

function lineBreaksIn(bytes: Buffer): number {
  return bytes.toString('latin1').match(/\r\n?|\n/g)?.length ?? 0;
}

/**
 * Where text that should be Windows-1252 is evidently in another old encoding: bytes that it does not have, signs within
 * words where DOS and the Macintosh have letters, and words of nothing but accented letters, as Greek, Cyrillic and
 * Chinese look when they are read so.
 */
function oddIn(bytes: Buffer): number | null {
  const at = bytes
    .toString('latin1')
    .search(/[\x81\x8d\x8f\x90\x9d]|[A-Za-z][\x82-\x84\x86-\x89\x8b\xa2-\xa5\xb3\xb9\xbc-\xbf][a-z]|[\xc0-\xff]{5}/);
  return at === -1 ? null : at;
}
