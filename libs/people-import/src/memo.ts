/** A string of its own: a slice keeps the whole piece of text that it was cut from in memory. */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

/** Remembers what was made of a value, for columns where few values come again and again. */
export class Memo<V> {
  private readonly known = new Map<string, V>();
  private lastKey: string | null = null;
  private lastMade: V | null = null;

  constructor(
    private readonly make: (value: string) => V,
    private readonly limit = 2000,
  ) {}

  of(value: string): V {
    // Rows that follow one another are often alike, and comparing costs less than hashing.
    if (value === this.lastKey) return this.lastMade as V;
    let made = this.known.get(value);
    if (made === undefined) {
      made = this.make(value);
      if (this.known.size >= this.limit) this.known.clear();
      this.known.set(ownCopy(value), made);
    }
    this.lastKey = value;
    this.lastMade = made;
    return made;
  }
}
