import { describe, expect, it } from '@jest/globals';
import { wakeLines } from './wakeLines.js';

type Point = readonly [number, number];

const pointsOf = (path: string): Point[] =>
  path
    .slice(1)
    .split('L')
    .map((point) => point.split(',').map(Number) as unknown as Point);

const shape = { generations: 4, length: 100, spread: 40 };
const lines = wakeLines(shape).map((line) => ({ ...line, points: pointsOf(line.path) }));
const endOf = (generation: number, side: -1 | 1): Point =>
  lines.find((line) => line.generation === generation && line.side === side)!.points.at(-1)!;

describe('the lines of a wake', () => {
  it('are a pair for each generation', () => {
    expect(lines.map(({ generation, side }) => [generation, side])).toEqual([
      [1, -1],
      [1, 1],
      [2, -1],
      [2, 1],
      [3, -1],
      [3, 1],
      [4, -1],
      [4, 1],
    ]);
    expect(wakeLines({ ...shape, generations: 0 })).toEqual([]);
  });

  it('leave from the point of whoever goes ahead', () => {
    for (const { points } of lines) expect(points[0]).toEqual([0, 0]);
  });

  it('never turn back, neither along the axis nor towards it', () => {
    for (const { points, side } of lines) {
      const ahead = points.map(([x]) => x);
      const aside = points.map(([, y]) => y * side);
      expect(ahead).toEqual(ahead.toSorted((a, b) => a - b));
      expect(aside).toEqual(aside.toSorted((a, b) => a - b));
    }
  });

  it('mirror one another', () => {
    for (const generation of [1, 2, 3, 4]) {
      const [x, y] = endOf(generation, 1);
      expect(endOf(generation, -1)).toEqual([x, -y]);
    }
  });

  it('open widest in the first generation, and go farthest in the last', () => {
    expect(endOf(1, 1)).toEqual([62, 40]);
    expect(endOf(4, 1)).toEqual([100, 22]);
    for (const generation of [2, 3, 4]) {
      expect(endOf(generation, 1)[0]).toBeGreaterThan(endOf(generation - 1, 1)[0]);
      expect(endOf(generation, 1)[1]).toBeLessThan(endOf(generation - 1, 1)[1]);
    }
  });

  it('of a single generation go the whole length', () => {
    const [only] = wakeLines({ ...shape, generations: 1 });
    expect(pointsOf(only!.path).at(-1)).toEqual([100, -22]);
  });
});
