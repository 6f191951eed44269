const notDecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Small letters without accents, and one blank between words: so that spellings of one thing are equal. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđłıþð]/g, (letter) => notDecomposed[letter] ?? letter)
    .replace(/[’`´]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}
