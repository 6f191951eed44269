/** What was made of texts that never change: the last ones, so that few of them are made twice. */
export class Remembered<T> {
  private readonly made = new Map<string, T>();

  constructor(private readonly atMost: number) {}

  /** Undefined for what was not made yet, or long ago. */
  get(key: string): T | undefined {
    return this.made.get(key);
  }

  keep(key: string, make: () => T): T {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const value = make();
    const [oldest] = this.made.keys();
    if (this.made.size >= this.atMost && oldest !== undefined) this.made.delete(oldest);
    this.made.set(key, value);
    return value;
  }
}
