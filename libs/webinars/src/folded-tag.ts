/** What normal forms do not take apart. */
const letters: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', đ: 'd', ł: 'l' };

/** As the database's folded_tag: for what is compared where no statement is asked. */
export function foldedTag(tag: string): string {
  const plain = tag.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
  return plain.replaceAll(/[æœøßđł]/g, (letter) => letters[letter] ?? letter);
}

/** Trimmed, and each once, however it is written; the first way to write it stays. */
export function distinctTags(tags: readonly string[]): string[] {
  const byKey = new Map(tags.map((tag) => [foldedTag(tag), tag.trim()] as const).toReversed());
  return tags
    .map((tag) => byKey.get(foldedTag(tag)) ?? tag)
    .filter((tag, place, all) => tag !== '' && all.indexOf(tag) === place);
}
