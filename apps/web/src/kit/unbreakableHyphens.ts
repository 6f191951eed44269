const joiner = '\u2060';

/** The web font has no glyph for the unbreakable hyphen, and a borrowed one gapes: a plain one between joiners holds as well. */
export function unbreakableHyphens(text: string): string {
  return text.replaceAll('\u2011', `${joiner}-${joiner}`);
}
