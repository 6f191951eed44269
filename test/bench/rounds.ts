/** Ways to the same answer, to be measured against each other. */
export type Ways = Record<string, () => Promise<unknown>>;

export type Measured = {
  /** Milliseconds a call, the median of the rounds. */
  milliseconds: Record<string, number>;
  /** How many times longer the first way takes than the best of the others: the median of what each round said. */
  ratio: number;
};

const roundCount = 20;
const sliceMilliseconds = 60;

/**
 * Each round runs every way for a slice, the next one backwards (ABBA), and ways are compared within a round only: a
 * machine that wanders wanders for all of them.
 */
export async function measure(ours: () => Promise<unknown>, others: Ways): Promise<Measured> {
  const ways = Object.entries({ ...others, ours });
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    const times: Record<string, number> = {};
    for (const [name, run] of round % 2 === 0 ? ways : ways.toReversed()) times[name] = await slice(run);
    rounds.push(times);
  }
  const of = (name: string, by: string | null = null) =>
    median(rounds.map((times) => (times[name] ?? Number.NaN) / (by === null ? 1 : (times[by] ?? Number.NaN))));
  return {
    milliseconds: Object.fromEntries(ways.map(([name]) => [name, of(name)])),
    ratio: Math.max(...Object.keys(others).map((name) => of('ours', name))),
  };
}

/** The fastest call of the slice: what slows the others down is the rest of the machine. */
async function slice(run: () => Promise<unknown>): Promise<number> {
  await run();
  const end = performance.now() + sliceMilliseconds;
  let fastest = Number.POSITIVE_INFINITY;
  do {
    const start = performance.now();
    await run();
    fastest = Math.min(fastest, performance.now() - start);
  } while (performance.now() < end);
  return fastest;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
