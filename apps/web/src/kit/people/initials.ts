/** Of the given and of the family name; a letter may be more than one unit of text, and a name may be missing. */
export function initials(givenName: string, familyName: string, locale: string): string {
  return (first(givenName) + first(familyName)).toLocaleUpperCase(locale);
}

function first(name: string): string {
  return [...name.trim()][0] ?? '';
}
