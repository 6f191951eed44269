/**
 * French sets an unbreakable space before high punctuation and inside guillemets (a narrow one before `;`, `?`, `!`);
 * catalogues are written without thinking of it.
 */
export function frenchSpacing(text: string): string {
  return (
    text
      .replaceAll(/ ([;?!])/g, '\u202f$1')
      // Not the two colons of an ICU skeleton, as in {share, number, ::percent}.
      .replaceAll(/ ([:»%])(?!:)/g, '\u00a0$1')
      .replaceAll(/« /g, '«\u00a0')
  );
}
