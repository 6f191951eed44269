import { describe, expect, it } from '@jest/globals';
import { factsOf } from './spreadWords.js';
import { spreadWake } from './spreadWake.js';

const generations = (...counts: (number | null)[]) => ({
  generations: counts.map((champions, generation) => ({ generation, champions })),
});

describe('champions by generation', () => {
  it('are the founders, and those who came after them', () => {
    expect(factsOf(generations(12, 90, 60, 9))).toEqual({
      founders: 12,
      generations: [
        { generation: 1, champions: 90 },
        { generation: 2, champions: 60 },
        { generation: 3, champions: 9 },
      ],
      followers: 159,
      longest: 3,
    });
  });

  it('end with the last generation that has somebody', () => {
    expect(factsOf(generations(12, 9, 0, 0))).toMatchObject({ longest: 1, generations: [{ generation: 1 }] });
    expect(factsOf(generations(12))).toMatchObject({ longest: 0, followers: 0, generations: [] });
  });

  it('are not told of where they are hidden', () => {
    expect(factsOf(generations(null, null))).toEqual({ founders: null, generations: [], followers: 0, longest: 0 });
  });
});

describe('the wake of a programme', () => {
  const room = { width: 960, height: 360, words: 260, lineHeight: 24, above: 26, bend: 1.6 };
  const ys = (path: string) =>
    path
      .replaceAll(/[MZ]/g, '')
      .split('L')
      .map((point) => Number(point.split(',')[1]));
  const ends = (...counts: number[]) =>
    spreadWake(factsOf(generations(10, ...counts)), room).map(({ lines }) => 180 - ys(lines[0]).at(-1)!);

  it('is as wide as there are champions, on one scale', () => {
    const [first = 0, second = 0, third = 0] = ends(60, 30, 10);
    expect(third).toBeCloseTo(170, 1);
    expect(first / third).toBeCloseTo(0.6, 2);
    expect((second - first) / third).toBeCloseTo(0.3, 2);
  });

  it('opens later with each generation, on both sides alike', () => {
    const streams = spreadWake(factsOf(generations(10, 60, 30)), room);
    const opensAt = (path: string) => ys(path).findIndex((y) => y < 179.9);
    expect(opensAt(streams[1]!.areas[0])).toBeGreaterThan(0);
    for (const { lines } of streams) {
      const [upper, lower] = [ys(lines[0]), ys(lines[1])];
      for (const [index, y] of upper.entries()) expect(180 - y).toBeCloseTo(lower[index]! - 180, 5);
      expect(upper).toEqual(upper.toSorted((a, b) => b - a));
    }
  });

  it('has words that stand apart, whatever is small, and inside the picture', () => {
    const words = spreadWake(factsOf(generations(10, 900, 3, 3, 3, 3, 3)), room).map((stream) => stream.words.y);
    for (const [index, y] of words.entries()) {
      expect(y).toBeGreaterThanOrEqual(10);
      if (index > 0) expect(words[index - 1]! - y).toBeGreaterThanOrEqual(23.9);
    }
  });
});
