/** At the head of a line; many languages write their own name small inside a sentence. */
export function capitalised(word: string, locale: string): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
