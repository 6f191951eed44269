import type { LineageNode } from './lineage.query.js';

const top = '';

/**
 * Where across the wake each one stands, from -1 to 1: everyone has room in proportion to those who follow them, so that lines never
 * cross. Whoever has no mentor among these is a mentee of the one at the top.
 */
export function lineageShares(nodes: LineageNode[]): Map<string, number> {
  const keys = new Set(nodes.map(({ key }) => key));
  const mentees = Map.groupBy(nodes, ({ parentKey }) => (parentKey !== null && keys.has(parentKey) ? parentKey : top));
  const ends = new Map<string, number>();
  const countEnds = (key: string): number => {
    const count = Math.max(1, sum((mentees.get(key) ?? []).map((mentee) => countEnds(mentee.key))));
    ends.set(key, count);
    return count;
  };
  const shares = new Map<string, number>();
  const divide = (key: string, from: number, to: number) => {
    let start = from;
    for (const mentee of mentees.get(key) ?? []) {
      const end = start + ((to - from) * (ends.get(mentee.key) ?? 1)) / (ends.get(key) ?? 1);
      shares.set(mentee.key, (start + end) / 2);
      divide(mentee.key, start, end);
      start = end;
    }
  };
  countEnds(top);
  divide(top, -1, 1);
  return shares;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
