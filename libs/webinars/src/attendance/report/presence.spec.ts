import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { presentFor, type Span } from './presence.js';

const whole = (span: Span) => ({ span, seconds: null });

describe('how long somebody was there', () => {
  it('is what their intervals cover, however they overlap', () => {
    const interval = fc.tuple(fc.nat(300), fc.nat(100)).map(([from, length]): Span => [from, from + length]);
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 12 }), (spans) => {
        const seconds = new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)));
        expect(presentFor(spans.map(whole), null)).toBe(seconds.size);
      }),
    );
  });

  it('ends where the meeting ends, and begins where it begins', () => {
    expect(presentFor([whole([0, 100])], [20, 60])).toBe(40);
    expect(presentFor([whole([0, 10])], [20, 60])).toBe(0);
  });

  it('is the time told, where somebody left in between', () => {
    expect(presentFor([{ span: [0, 3600], seconds: 1200 }], null)).toBe(1200);
  });

  it('is never more than what lies between coming and going, on however many devices', () => {
    expect(
      presentFor(
        [
          { span: [0, 3600], seconds: 3000 },
          { span: [0, 3600], seconds: 3000 },
        ],
        null,
      ),
    ).toBe(3600);
  });

  it('is the longest of the rows that tell no times', () => {
    expect(
      presentFor(
        [
          { span: null, seconds: 1800 },
          { span: null, seconds: 600 },
        ],
        null,
      ),
    ).toBe(1800);
  });
});
