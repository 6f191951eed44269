/**
 * Where in an input there is a text that cannot be stored as it is: PostgreSQL has no U+0000, and UTF-8 no half of a
 * surrogate pair. Such a text is refused by its place, rather than failing in a statement later.
 * @returns the path below the value, empty for the value itself; null when every text can be stored
 */
export function pathOfUnstorableText(value: unknown): string[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [] : null;
  if (!Array.isArray(value) && !isRecord(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = pathOfUnstorableText(inner);
    if (path !== null) return [key, ...path];
  }
  return null;
}

/** As GraphQL and JSON make them; streams, dates and the like hold no text of a client's. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
