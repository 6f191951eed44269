// Soft hyphens, zero-width spaces, direction marks, joiners and their like, and what is left of control characters.
// Blanks and NUL are seen to apart; the byte order mark passes for a blank.
const unseen = /\ufeff|(?![\s\0])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

// Joiners, and what chooses among the shapes of a letter, belong to many a script.
const unseenInWords =
  /\ufeff|(?![\s\0\p{Join_Control}\p{Variation_Selector}])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

// Between letters that join, or in a picture made of pictures; anywhere else nobody sees them.
const idleJoiner =
  /(?<![\p{Lo}\p{M}\p{Extended_Pictographic}])\p{Join_Control}|\p{Join_Control}(?![\p{Lo}\p{M}\p{Extended_Pictographic}])/gu;

// Below U+0300 nothing needs composing: most values are tidy as they come, and this tells so at once.
const untidy = /[^\x20-\x7e\xa1-\xac\xae-\u02ff]|^ | $| {2}/;

function tidier(withoutMarks: (value: string) => string): (value: string) => string {
  return (value) => (untidy.test(value) ? withoutMarks(value.normalize('NFC')).replace(/\s+/gu, ' ').trim() : value);
}

/** Composed characters (NFC), no blanks around and single ones within, nothing that nobody sees: two that look alike are one. */
export const tidy = tidier((value) => value.replace(unseen, ''));
/** The same, for the words of people, of which nothing is taken that shapes their letters. */
export const tidyWords = tidier((value) => value.replace(unseenInWords, ''));
/** The same, for the names of units, from which joiners go that join nothing. */
export const tidyUnit = tidier((value) => value.replace(unseenInWords, '').replace(idleJoiner, ''));
