import iconv from 'iconv-lite';

// What UTF-8's bytes look like, read as Windows-1252 (or Latin-1) and saved once more: every letter is legal, and wrong.
const between80AndBf = iconv.decode(Buffer.from(Array.from({ length: 64 }, (_, byte) => 0x80 + byte)), 'windows-1252');
const tail = `[\u0080-\u00bf${between80AndBf.replaceAll('\ufffd', '')}]`;
const twice = new RegExp(`[ÂÃÄÅÐÑÎÏ]${tail}|â€${tail}|[à-ï]${tail}{2}`, 'u');
const everyTwice = new RegExp(twice, 'gu');
const beyondAscii = /\P{ASCII}+/gu;

/** So many sound letters are beyond doubt: a file that has them was not encoded twice as a whole. */
const soundEnough = 10_000;

export function looksTwiceEncoded(text: string): boolean {
  return twice.test(text);
}

/** Watches the text of a file go by: was it encoded twice, the whole of it? */
export class TwiceEncodedWatch {
  private letters = 0;
  private pairs = 0;
  private word: string | null = null;

  look(text: string): void {
    if (this.letters - this.pairs > soundEnough) return;
    for (const [run] of text.matchAll(beyondAscii)) {
      const pairs = run.match(everyTwice);
      this.letters += run.length;
      if (pairs === null) continue;
      this.pairs += pairs.join('').length;
      this.word ??= wordAround(text, run);
    }
  }

  /** The first word that shows it; null when the file as a whole is sound. */
  get proof(): string | null {
    return this.pairs * 2 > this.letters ? this.word : null;
  }
}

function wordAround(text: string, run: string): string {
  const at = text.indexOf(run);
  const before = /[^\s,;"]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^[^\s,;"]*/.exec(text.slice(at + run.length, at + 40))?.[0] ?? '';
  return before + run + after;
}
