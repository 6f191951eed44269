import { totalOf, type CpuTimes } from './cpu.js';
import type { RowName } from './options.js';
import type { Row, Way } from './rows/row.js';
import { rateOf, type Round } from './slices.js';

/** What a row of the table says. */
export interface Figures {
  readonly name: RowName;
  readonly title: string;
  readonly goal: number;
  readonly perSecond: { readonly [W in Way]?: number };
  /** The product to the bare handler or what the row is measured against, and to PostGraphile: the median of what each round said, and its middle half. */
  readonly toBare: Spread;
  readonly toPostGraphile: Spread | null;
  /** Milliseconds of CPU for one request; null where they cannot be read. */
  readonly cpu: { readonly [W in Way]?: CpuTimes | null };
  /** All that the bare way takes in all that the product takes: it wanders less than the ratio of what a busy machine does. */
  readonly byCpu: number;
  /** Of the request that takes the most of them. */
  readonly statements: readonly string[];
  readonly reached: boolean;
}

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function figuresOf(row: Row, rounds: readonly Round[], statements: readonly string[]): Figures {
  const rates = (way: Way): number[] =>
    rounds.flatMap(({ slices }) => (slices[way] === undefined ? [] : [rateOf(slices[way])]));
  const ratio = (way: Way): Spread | null => {
    const theirs = rates(way);
    return theirs.length === 0 ? null : spreadOf(rates('product').map((rate, n) => rate / (theirs[n] ?? Number.NaN)));
  };
  const ways = ['product', 'bare', 'postgraphile', 'least'] as const;
  const toBare = ratio(row.against ?? 'bare') ?? { median: Number.NaN, low: Number.NaN, high: Number.NaN };
  const cpu = {
    product: cpuOf(rounds, 'product'),
    bare: cpuOf(rounds, 'bare'),
    postgraphile: cpuOf(rounds, 'postgraphile'),
    least: cpuOf(rounds, 'least'),
  };
  return {
    name: row.name,
    title: row.title,
    goal: row.goal,
    perSecond: Object.fromEntries(
      ways.flatMap((way) => (rates(way).length > 0 ? [[way, spreadOf(rates(way)).median]] : [])),
    ),
    toBare,
    toPostGraphile: ratio('postgraphile'),
    cpu,
    byCpu: totalOf(cpu[row.against === 'least' ? 'least' : 'bare']) / totalOf(cpu.product),
    statements,
    reached: toBare.median >= row.goal,
  };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

function cpuOf(rounds: readonly Round[], way: Way): CpuTimes | null {
  const slices = rounds.flatMap(({ slices: { [way]: slice } }) => (slice === undefined ? [] : [slice]));
  if (slices.length === 0 || slices.some(({ cpu }) => cpu === null)) return null;
  const requests = slices.reduce((sum, slice) => sum + slice.requests, 0);
  const each = (process: keyof CpuTimes): number =>
    slices.reduce((sum, { cpu }) => sum + (cpu?.[process] ?? 0), 0) / requests;
  return { server: each('server'), worker: each('worker'), postgres: each('postgres') };
}
