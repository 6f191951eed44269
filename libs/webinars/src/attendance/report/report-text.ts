import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** @returns the text of the file, with `\n` at the end of each line; null for what is no text */
export function textOf(bytes: Buffer): string | null {
  const text = iconv.decode(bytes, encodingOf(bytes)).replace(/^\ufeff/, '');
  // What is left of a picture, a workbook or a mistaken encoding.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(text)) return null;
  return text.replace(/\r\n?/g, '\n');
}

/** Teams writes UTF-16 with its mark, Zoom UTF-8; a spreadsheet between them, either without a mark, or Windows-1252. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const nulAt = (side: 0 | 1) => head.filter((byte, at) => at % 2 === side && byte === 0).length;
  // In UTF-16 most letters of a header have a byte of nothing, always on the same side.
  if (nulAt(1) > head.length / 8 && nulAt(0) === 0) return 'utf-16le';
  if (nulAt(0) > head.length / 8 && nulAt(1) === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
