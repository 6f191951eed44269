/** A weighted sum over cells. */
export type Sum = ReadonlyMap<string, number>;

// Any prime will do whose square is exact in a double; a wrong answer would need a determinant that it divides.
const prime = 94_906_249;

/** Sums that are known, and what can be worked out from them by adding and subtracting (their linear span). */
export class Span {
  /** Each sum by the cell that it was solved for; none holds a cell that one before it was solved for. */
  private readonly solved = new Map<string, Sum>();
  private readonly known: Sum[] = [];

  /** @param last cells to solve for only when a sum holds no other one */
  constructor(private readonly last: (cell: string) => boolean = () => false) {}

  add(sum: Sum): void {
    this.known.push(sum);
    const rest = this.reduced(sum);
    const cells = [...rest.keys()];
    const pivot = cells.find((cell) => !this.last(cell)) ?? cells[0];
    if (pivot === undefined) return;
    const factor = inverse(rest.get(pivot) ?? 1);
    this.solved.set(pivot, new Map([...rest].map(([cell, value]) => [cell, (value * factor) % prime])));
  }

  /** The same, with more known. */
  with(sums: Iterable<Sum>): Span {
    const more = new Span(this.last);
    for (const sum of [...this.known, ...sums]) more.add(sum);
    return more;
  }

  /** Whether the sum can be worked out. */
  holds(sum: Sum): boolean {
    return this.reduced(sum).size === 0;
  }

  /** Everything that can be worked out about these cells alone. */
  within(isInside: (cell: string) => boolean): Sum[] {
    const ordered = new Span(isInside);
    for (const sum of this.known) ordered.add(sum);
    return [...ordered.solved].filter(([pivot]) => isInside(pivot)).map(([, sum]) => sum);
  }

  private reduced(sum: Sum): Map<string, number> {
    const rest = new Map([...sum].map(([cell, weight]) => [cell, (weight + prime) % prime]));
    for (const [pivot, solved] of this.solved) {
      const factor = rest.get(pivot);
      if (factor === undefined) continue;
      for (const [cell, value] of solved) {
        const left = ((rest.get(cell) ?? 0) + (prime - factor) * value) % prime;
        if (left === 0) rest.delete(cell);
        else rest.set(cell, left);
      }
    }
    return rest;
  }
}

/** The plain sum over some cells. */
export function sumOver(cells: Iterable<string>): Sum {
  return new Map([...cells].map((cell) => [cell, 1]));
}

function inverse(value: number): number {
  let result = 1n;
  const modulus = BigInt(prime);
  for (let left = modulus - 2n, square = BigInt(value); left > 0n; left >>= 1n, square = (square * square) % modulus) {
    if (left & 1n) result = (result * square) % modulus;
  }
  return Number(result);
}
