import type { RowName } from './options.js';
import type { Row, Way } from './rows/row.js';
import { rateOf, type Round } from './slices.js';

/** What a row of the table says. */
export interface Figures {
  readonly name: RowName;
  readonly title: string;
  readonly goal: number;
  readonly perSecond: { readonly [W in Way]?: number };
  /** The product to the bare handler, and to PostGraphile: the median of what each round said, and its middle half. */
  readonly toBare: Spread;
  readonly toPostGraphile: Spread | null;
  /** Milliseconds of CPU for one request of the product. */
  readonly cpu: { readonly api: number; readonly worker: number; readonly postgres: number } | null;
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
  const ways = ['product', 'bare', 'postgraphile'] as const;
  const toBare = ratio('bare') ?? { median: Number.NaN, low: Number.NaN, high: Number.NaN };
  return {
    name: row.name,
    title: row.title,
    goal: row.goal,
    perSecond: Object.fromEntries(ways.flatMap((way) => (rates(way).length > 0 ? [[way, spreadOf(rates(way)).median]] : []))),
    toBare,
    toPostGraphile: ratio('postgraphile'),
    cpu: cpuOf(rounds),
    statements,
    reached: toBare.median >= row.goal,
  };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

function cpuOf(rounds: readonly Round[]): Figures['cpu'] {
  const slices = rounds.flatMap(({ slices: { product } }) => (product === undefined ? [] : [product]));
  if (slices.some(({ cpu }) => cpu === null)) return null;
  const requests = slices.reduce((sum, slice) => sum + slice.requests, 0);
  const each = (process: 'api' | 'worker' | 'postgres'): number =>
    slices.reduce((sum, { cpu }) => sum + (cpu?.[process] ?? 0), 0) / requests;
  return { api: each('api'), worker: each('worker'), postgres: each('postgres') };
}
