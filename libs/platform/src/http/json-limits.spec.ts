import { describe, expect, it } from '@jest/globals';
import { jsonLimits, sprawls } from './json-limits.js';

const { depth, values } = jsonLimits;
const doesSprawl = (json: string): boolean => sprawls(Buffer.from(json));

describe('JSON sprawls', () => {
  it('beyond a depth, of lists and objects alike', () => {
    const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    for (const nested of [lists, objects]) {
      expect([doesSprawl(nested(depth)), doesSprawl(nested(depth + 1))]).toEqual([false, true]);
    }
    expect(doesSprawl(`[${Array(200).fill('[[]]').join()}]`)).toBe(false);
  });

  it('beyond a number of values', () => {
    const list = (count: number) => `[${Array(count).fill('1').join()}]`;
    expect([doesSprawl(list(values - 1)), doesSprawl(list(values))]).toEqual([false, true]);
    expect(
      doesSprawl(
        `[${Array(values / 2 + 1)
          .fill('{}')
          .join()}]`,
      ),
    ).toBe(true);
  });

  it('never by what its texts hold', () => {
    for (const text of ['[{,"', '\\', '\\"', '\\\\"[']) {
      expect(doesSprawl(JSON.stringify({ [text.repeat(30_000)]: text.repeat(30_001) }))).toBe(false);
    }
  });

  it('whatever stands before and after a text', () => {
    expect(doesSprawl(`["\\\\",${'['.repeat(depth)}`)).toBe(true);
    expect(doesSprawl(`"${'['.repeat(1000)}`)).toBe(false);
  });
});
