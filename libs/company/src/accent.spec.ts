import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accentOf, contrast, isColour, sheets } from './accent.js';

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const readable = 4.5;

describe('the accent of a company', () => {
  it('can be read by day and at night, and so can what stands on it, whatever the colour', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { light, dark } = accentOf(colour);
        for (const [tones, sheet] of [
          [light, sheets.light],
          [dark, sheets.dark],
        ] as const) {
          expect(contrast(tones.plain, sheet)).toBeGreaterThanOrEqual(readable);
          expect(contrast(tones.strong, sheet)).toBeGreaterThanOrEqual(readable);
          expect(contrast(tones.on, tones.plain)).toBeGreaterThanOrEqual(readable);
          expect(contrast(tones.on, tones.strong)).toBeGreaterThanOrEqual(readable);
          expect(contrast(tones.plain, tones.soft)).toBeGreaterThanOrEqual(readable);
        }
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('is the company’s own where that can be read already', () => {
    expect(accentOf('#001a70').light.plain).toBe('#001a70');
    expect(accentOf('#ffe600').dark.plain).toBe('#ffe600');
  });

  it('is the nearest that can be read, not black or white', () => {
    expect(contrast(accentOf('#ffe600').light.plain, sheets.light)).toBeLessThan(5.6);
    expect(contrast(accentOf('#001a70').dark.plain, sheets.dark)).toBeLessThan(7.9);
  });

  it('stays a grey where the company’s is one', () => {
    const { plain } = accentOf('#777777').dark;
    expect(new Set(plain.slice(1).match(/../g)).size).toBe(1);
  });

  it('has ten steps, each a colour', () => {
    const { scale } = accentOf('#e2001a');
    expect(scale).toHaveLength(10);
    expect(scale.every(isColour)).toBe(true);
  });

  it('is deep teal where a company says nothing', () => {
    expect(accentOf().light.plain).toBe('#0b6a6d');
  });
});
