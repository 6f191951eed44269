// What nobody sees and a copied address brings along: zero-width spaces, direction marks, a soft hyphen, a byte order mark.
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** An address without what a keyboard adds to it: blanks around it, no-break ones too, full-width letters. Case is left to whoever compares. */
export function typedEmail(text: string): string {
  return text.normalize('NFKC').replace(unseen, '').trim();
}
