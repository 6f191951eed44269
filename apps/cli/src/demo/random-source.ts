/** A small seeded generator (mulberry32): the same seed gives the same sequence on every machine. Never for secrets. */
export class RandomSource {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ next < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[Math.floor(this.next() * choices.length)];
    if (choice === undefined) throw new RangeError('There is nothing to pick from.');
    return choice;
  }

  /** Parts that add up to `total`, each at least `least`, about in the ratio of the weights. */
  split(total: number, weights: readonly number[], least: number): number[] {
    const spare = total - least * weights.length;
    if (spare < 0) return this.split(total, weights.slice(0, Math.floor(total / least)), least);
    const jittered = weights.map((weight) => weight * (0.8 + 0.4 * this.next()));
    const sum = jittered.reduce((left, right) => left + right, 0);
    const parts = jittered.map((weight) => least + Math.floor((spare * weight) / sum));
    const rest = total - parts.reduce((left, right) => left + right, 0);
    parts[0] = (parts[0] ?? 0) + rest;
    return parts;
  }
}
