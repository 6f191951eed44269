import type { SpreadFacts } from './spreadWords.js';

export interface WakeRoom {
  width: number;
  height: number;
  /** At the right, for the words of each generation. */
  words: number;
  /** Between two words, from line to line. */
  lineHeight: number;
  /** How long it stays narrow before it opens: the more, the longer. */
  bend: number;
  /** Of the words about the founders, above the point, where the water is not yet. */
  above: number;
}

export interface WakeStream {
  generation: number;
  champions: number;
  /** The water of this generation, on both sides of the one before. */
  areas: [string, string];
  /** Its outer lines, which open later than those before. */
  lines: [string, string];
  /** Where its words stand, and the end that they belong to. */
  words: { x: number; y: number; from: readonly [x: number, y: number] };
}

const samples = 48;
const edge = 10;

/**
 * The wake of a programme: from the point of those who went first, each generation opens a little later and adds its champions at
 * both sides. Where it ends, its width is their number, on one scale for all.
 */
export function spreadWake({ generations }: Pick<SpreadFacts, 'generations'>, room: WakeRoom): WakeStream[] {
  const { width, height, words, lineHeight, bend } = room;
  const length = width - words - edge;
  const middle = height / 2;
  const all = generations.reduce((sum, { champions }) => sum + champions, 0);
  const scale = all === 0 ? 0 : (middle - edge) / all;
  const count = generations.length;
  const streams: WakeStream[] = [];
  let inner: number[] = Array.from({ length: samples + 1 }, () => 0);
  for (const [index, { generation, champions }] of generations.entries()) {
    const opens = (index / Math.max(1, count)) * 0.72;
    const outer = inner.map((half, step) => {
      const t = Math.max(0, (step / samples - opens) / (1 - opens));
      return half + champions * scale * t ** bend;
    });
    const x = (step: number) => edge + (length * step) / samples;
    const line = (half: number[], side: 1 | -1) => half.map((value, step) => point(x(step), middle + side * value));
    const area = (side: 1 | -1) => `M${[...line(outer, side), ...line(inner, side).toReversed()].join('L')}Z`;
    const end = (outer[samples] ?? 0) / 2 + (inner[samples] ?? 0) / 2;
    streams.push({
      generation,
      champions,
      areas: [area(-1), area(1)],
      lines: [`M${line(outer, -1).join('L')}`, `M${line(outer, 1).join('L')}`],
      words: { x: edge + length + 20, y: middle - end, from: [edge + length, middle - end] },
    });
    inner = outer;
  }
  spreadApart(streams, lineHeight, edge, height - edge);
  return streams;
}

/** The first generation is in the midst and each later one above it: words go upwards, and stand apart by one line at least. */
function spreadApart(streams: WakeStream[], lineHeight: number, top: number, bottom: number): void {
  let most = bottom;
  for (const { words } of streams) {
    words.y = Math.min(words.y, most);
    most = words.y - lineHeight;
  }
  // Too high: they are moved down together, as far as it takes.
  let least = top + lineHeight / 2;
  for (const { words } of streams.toReversed()) {
    words.y = Math.max(words.y, least);
    least = words.y + lineHeight;
  }
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
