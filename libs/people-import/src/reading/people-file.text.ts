import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { FileRefusedError } from '../file-refused.error.js';
import { firstNotUtf8, isUtf16WithoutMark, judged, type FileEncoding } from './people-file.encoding.js';
import { otherKindOf } from './people-file.kinds.js';

interface Decoder {
  /** @throws TypeError at bytes that are none of the encoding's */
  decode(piece: Buffer, more: boolean): string;
}

/** Enough to tell UTF-16 and what is no text at all. */
const headBytes = 4096;

/**
 * How much is looked at from the first letter beyond ASCII on, before it is decided how the file writes such letters.
 * Whatever comes later and does not fit has the whole file refused: nothing of it has landed by then.
 */
const lookBytes = 1024 * 1024;

/** The bytes of HR's file as text, piece by piece in constant memory, in whichever encoding they are. */
export class FileText {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private isBegun = false;
  private decoder: Decoder | null = null;
  private found: FileEncoding | null = null;

  /** @param lineReached the line that the text has come to, for what is told of it */
  constructor(private readonly lineReached: () => number) {}

  /** Null while the file has not begun; text without any letter beyond ASCII is UTF-8. */
  get encoding(): FileEncoding | null {
    return this.found ?? (this.isBegun ? 'UTF-8' : null);
  }

  /**
   * What this piece adds, which may be nothing while there is too little to decide by.
   * @param more false for the end of the file
   * @throws FileRefusedError when this is no text, or in no known encoding
   */
  read(piece: Buffer, more: boolean): string {
    if (this.decoder !== null) return this.decoded(this.decoder, piece, more);
    // Nothing to decide yet, which is most of most files: what is ASCII reads the same in all encodings that are left.
    if (this.isBegun && this.waitingBytes === 0 && isAscii(piece)) return piece.toString('latin1');

    this.waiting.push(piece);
    this.waitingBytes += piece.length;
    if (more && this.waitingBytes < (this.isBegun ? lookBytes : headBytes)) return '';
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    if (!this.isBegun) return this.begin(bytes, more);
    this.settle(judged(bytes, { isEnd: !more, line: this.lineReached() }));
    return this.read(bytes, more);
  }

  private begin(head: Buffer, more: boolean): string {
    this.isBegun = true;
    const marked = markedEncoding(head) ?? isUtf16WithoutMark(head);
    if (marked !== null) {
      this.settle(marked);
    } else {
      const kind = otherKindOf(head);
      if (kind !== null) throw new FileRefusedError('OTHER_KIND', { kind });
      if (hasNulInFirstLine(head)) throw new FileRefusedError('BINARY');
    }
    return this.read(head, more);
  }

  private settle(encoding: FileEncoding): void {
    this.found = encoding;
    this.decoder = decoderOf(encoding);
  }

  private decoded(decoder: Decoder, piece: Buffer, more: boolean): string {
    try {
      return decoder.decode(piece, more);
    } catch {
      const line = this.lineReached();
      if (this.found === 'Windows-1252') throw new FileRefusedError('UNKNOWN_ENCODING', { line });
      if (this.found !== 'UTF-8') throw new FileRefusedError('NOT_UTF16', { line });
      throw new FileRefusedError('NOT_UTF8', { line: line + firstNotUtf8(piece).lineBreaks });
    }
  }
}

function markedEncoding(head: Buffer): FileEncoding | null {
  const [first, second, third, fourth] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8';
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0) throw new FileRefusedError('UNKNOWN_ENCODING', { line: 1 });
    return 'UTF-16LE';
  }
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : null;
}

/** Text has none there; further down it is a fault of one cell. */
function hasNulInFirstLine(head: Buffer): boolean {
  const nul = head.indexOf(0);
  const lineBreak = head.indexOf('\n');
  return nul !== -1 && (lineBreak === -1 || nul < lineBreak);
}

function decoderOf(encoding: FileEncoding): Decoder {
  if (encoding === 'Windows-1252') return windows1252();
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { decode: (piece, more) => decoder.decode(piece, { stream: more }) };
}

function windows1252(): Decoder {
  const decoder = iconv.getDecoder('windows-1252');
  return {
    decode(piece) {
      const text = decoder.write(piece);
      // Five bytes stand for nothing in this encoding.
      if (text.includes('\ufffd')) throw new TypeError('A byte that Windows-1252 does not have');
      return text;
    },
  };
}
