import { describe, expect, it } from '@jest/globals';
import { Span, sumOver } from './span.js';

const spanOf = (...sums: string[]) => {
  const span = new Span();
  for (const cells of sums) span.add(sumOver(cells));
  return span;
};
const holds = (span: Span, cells: string) => span.holds(sumOver(cells));

describe('what sums give away', () => {
  it('is what they say themselves, and their differences', () => {
    const span = spanOf('abc', 'c');
    expect(holds(span, 'abc')).toBe(true);
    expect(holds(span, 'ab')).toBe(true);
    expect(holds(span, 'a')).toBe(false);
  });

  it('may take several steps', () => {
    // Half of the three together, less one of them.
    expect(holds(spanOf('ab', 'bc', 'ac'), 'a')).toBe(true);
    const square = spanOf('ab', 'bc', 'cd', 'ad');
    expect(holds(square, 'a')).toBe(false);
    expect(holds(square, 'abcd')).toBe(true);
  });

  it('is nothing where there are none', () => {
    expect(holds(new Span(), 'a')).toBe(false);
    expect(holds(new Span(), '')).toBe(true);
  });

  it('about some cells alone is what remains when all others cancel out', () => {
    const about = spanOf('abx', 'bx', 'cx', 'xy').within((cell) => 'abc'.includes(cell));
    const known = new Span();
    for (const sum of about) known.add(sum);
    expect(holds(known, 'a')).toBe(true);
    expect(known.holds(new Map(Object.entries({ b: 1, c: -1 })))).toBe(true);
    expect(holds(known, 'b')).toBe(false);
  });
});
