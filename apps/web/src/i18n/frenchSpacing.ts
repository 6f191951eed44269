const NARROW = '\u202f';
const WIDE = '\u00a0';

/** French sets an unbreakable space before high punctuation and inside guillemets; the catalogue is written without thinking of it. */
export function frenchSpacing(text: string): string {
  return text
    .replaceAll(/ ([;?!])/g, `${NARROW}$1`)
    .replaceAll(/ ([:»%])/g, `${WIDE}$1`)
    .replaceAll(/« /g, `«${WIDE}`);
}
