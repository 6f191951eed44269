/** A count that is the sum of others. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Everybody who is counted in the first is counted in the second too. */
export type Within = readonly [fewer: number, more: number];

type Undone = [count: number, lower: number, upper: number, wasKnown: boolean];

/**
 * What can be worked out about counts by whoever reads what is shown of them: between which bounds each of them lies. A
 * bound is carried from the parts to their sum, from the sum back to each part, and between who did less and more.
 */
export class Knowledge {
  private readonly lower: Int32Array;
  private readonly upper: Int32Array;
  /** Whose bounds say something already; a sum is of use once all of its parts are, or its whole. */
  private readonly isKnown: Uint8Array;
  private readonly unknownParts: Int32Array;
  private readonly lowest: Int32Array;
  private readonly highest: Int32Array;
  private readonly sumsOf: number[][];
  private readonly partOf: number[][];
  private readonly fewer: number[][];
  private readonly more: number[][];
  private undone: Undone[] | null = null;
  private readonly waiting: number[] = [];
  private readonly isWaiting: Uint8Array;
  private pinned = 0;

  /**
   * @param atMost the bound of each count from the start
   * @param mayBeKnown counts that are shown to the last one
   */
  constructor(
    private readonly atMost: readonly number[],
    private readonly sums: readonly Sum[],
    within: readonly Within[],
    private readonly mayBeKnown: ReadonlySet<number>,
  ) {
    this.lower = new Int32Array(atMost.length);
    this.upper = Int32Array.from(atMost);
    this.isKnown = new Uint8Array(atMost.length);
    this.unknownParts = Int32Array.from(sums, ({ parts }) => parts.length);
    this.lowest = new Int32Array(sums.length);
    this.highest = Int32Array.from(sums, ({ parts }) => parts.reduce((sum, part) => sum + (atMost[part] ?? 0), 0));
    this.isWaiting = new Uint8Array(sums.length);
    const lists = (): number[][] => atMost.map(() => []);
    [this.sumsOf, this.partOf, this.fewer, this.more] = [lists(), lists(), lists(), lists()];
    for (const [sum, { whole, parts }] of sums.entries()) {
      this.sumsOf[whole]?.push(sum);
      for (const part of parts) this.partOf[part]?.push(sum);
    }
    for (const [fewer, more] of within) {
      this.fewer[more]?.push(fewer);
      this.more[fewer]?.push(more);
    }
  }

  bounds(count: number): [lower: number, upper: number] {
    return [this.lower[count] ?? 0, this.upper[count] ?? 0];
  }

  /** How many counts are known to the last one that should not be. */
  get pins(): number {
    return this.pinned;
  }

  learn(count: number, atLeast: number, atMost: number): void {
    if (this.isKnown[count] === 0) {
      this.note(count);
      this.isKnown[count] = 1;
      for (const sum of this.partOf[count] ?? []) {
        this.unknownParts[sum] = (this.unknownParts[sum] ?? 0) - 1;
        this.wait(sum);
      }
      for (const sum of this.sumsOf[count] ?? []) this.wait(sum);
    }
    this.tighten(count, atLeast, atMost);
    for (let sum = this.waiting.pop(); sum !== undefined; sum = this.waiting.pop()) {
      this.isWaiting[sum] = 0;
      this.carry(sum);
    }
  }

  /** What would be known if this were learned too: how many more counts to the last one. */
  pinsOf(count: number, atLeast: number, atMost: number): number {
    const before = this.pinned;
    const undone: Undone[] = [];
    this.undone = undone;
    this.learn(count, atLeast, atMost);
    this.undone = null;
    const more = this.pinned - before;
    for (let last = undone.pop(); last !== undefined; last = undone.pop()) this.restore(last);
    return more;
  }

  private carry(sum: number): void {
    const { whole, parts } = this.sums[sum] ?? { whole: -1, parts: [] };
    if (!this.saysSomething(sum)) return;
    this.tighten(whole, this.lowest[sum] ?? 0, this.highest[sum] ?? 0);
    const above = (this.upper[whole] ?? 0) - (this.lowest[sum] ?? 0);
    const below = (this.highest[sum] ?? 0) - (this.lower[whole] ?? 0);
    for (const part of parts) {
      const [lower, upper] = this.bounds(part);
      if (upper - lower > above || upper - lower > below) {
        this.tighten(part, upper - below, lower + above);
      }
    }
  }

  private tighten(count: number, atLeast: number, atMost: number): void {
    const [lower, upper] = this.bounds(count);
    const [higher, less] = [Math.max(lower, atLeast), Math.min(upper, atMost)];
    if (higher === lower && less === upper) return;
    this.note(count);
    this.set(count, higher, less);
    for (const sum of this.partOf[count] ?? []) this.wait(sum);
    for (const sum of this.sumsOf[count] ?? []) this.wait(sum);
    for (const fewer of this.fewer[count] ?? []) this.tighten(fewer, 0, less);
    for (const more of this.more[count] ?? []) this.tighten(more, higher, this.upper[more] ?? 0);
  }

  private set(count: number, lower: number, upper: number): void {
    const [lowerBefore, upperBefore] = this.bounds(count);
    if (!this.mayBeKnown.has(count)) {
      this.pinned += Number(lower >= upper) - Number(lowerBefore >= upperBefore);
    }
    this.lower[count] = lower;
    this.upper[count] = upper;
    for (const sum of this.partOf[count] ?? []) {
      this.lowest[sum] = (this.lowest[sum] ?? 0) + lower - lowerBefore;
      this.highest[sum] = (this.highest[sum] ?? 0) + upper - upperBefore;
    }
  }

  private wait(sum: number): void {
    if (this.isWaiting[sum] === 1 || !this.saysSomething(sum)) return;
    this.isWaiting[sum] = 1;
    this.waiting.push(sum);
  }

  /** Of a sum whose parts are shown, or whose whole is known to be less than everybody or more than nobody. */
  private saysSomething(sum: number): boolean {
    if (this.unknownParts[sum] === 0) return true;
    const whole = this.sums[sum]?.whole ?? -1;
    return (this.lower[whole] ?? 0) > 0 || (this.upper[whole] ?? 0) < (this.atMost[whole] ?? 0);
  }

  private note(count: number): void {
    this.undone?.push([count, ...this.bounds(count), this.isKnown[count] === 1]);
  }

  private restore([count, lower, upper, wasKnown]: Undone): void {
    this.set(count, lower, upper);
    if (wasKnown || this.isKnown[count] === 0) return;
    this.isKnown[count] = 0;
    for (const sum of this.partOf[count] ?? []) this.unknownParts[sum] = (this.unknownParts[sum] ?? 0) + 1;
  }
}
