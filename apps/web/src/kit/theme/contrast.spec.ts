import { describe, expect, it } from '@jest/globals';
import { accentsOf } from './accent.js';
import { contrast, mix, readable } from './contrast.js';

/** Of every hue, light and dark, and the ends of it all. */
const colours = [
  '#0b6a6d',
  '#ffe600',
  '#ff9900',
  '#e2001a',
  '#00ff88',
  '#66ccff',
  '#001a70',
  '#5e17eb',
  '#f7c8d4',
  '#777777',
  '#ffffff',
  '#000000',
];

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#0b6a6d', '#0b6a6d', 1],
    // Known from WCAG: the lightest grey that may be read on white.
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4.0],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });
});

describe('a mixture', () => {
  it('is so much of the second in the first', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#000000', '#ffffff', 0.2)).toBe('#333333');
    expect(mix('#ff0000', '#0000ff', 0.25)).toBe('#bf0040');
  });
});

describe('a colour that can be read', () => {
  it.each(colours)('is found for %s on white and on night', (colour) => {
    expect(contrast(readable(colour, '#ffffff', 5), '#ffffff')).toBeGreaterThanOrEqual(5);
    expect(contrast(readable(colour, '#16213a', 7), '#16213a')).toBeGreaterThanOrEqual(7);
  });

  it('is the company’s own where that can be read already', () => {
    expect(readable('#001a70', '#ffffff', 5)).toBe('#001a70');
    expect(readable('#ffe600', '#16213a', 7)).toBe('#ffe600');
  });

  it('is the nearest one, not black or white', () => {
    const yellow = readable('#ffe600', '#ffffff', 5);
    expect(contrast(yellow, '#ffffff')).toBeLessThan(5.6);
    const navy = readable('#001a70', '#16213a', 7);
    expect(contrast(navy, '#16213a')).toBeLessThan(7.8);
  });

  it('keeps its hue', () => {
    // No screen has a deep shade of that green: the nearest one that it has turns away.
    for (const colour of colours.filter((one) => hueOf(one) !== null && one !== '#00ff88')) {
      for (const [ground, ratio] of [
        ['#ffffff', 5],
        ['#16213a', 7],
      ] as const) {
        const turned = Math.abs(hueOf(readable(colour, ground, ratio))! - hueOf(colour)!);
        expect({ colour, ground, isKept: Math.min(turned, 360 - turned) < 14 }).toEqual({
          colour,
          ground,
          isKept: true,
        });
      }
    }
    const [red, green, blue] = channels(readable('#777777', '#16213a', 7));
    expect([green, blue]).toEqual([red, red]);
  });
});

describe('the accent of a company', () => {
  it.each(colours)('of %s can be read by day and at night, and what stands on it too', (colour) => {
    const { light, dark } = accentsOf(colour);
    expect(contrast(light.plain, '#ffffff')).toBeGreaterThanOrEqual(5);
    expect(contrast(dark.plain, '#16213a')).toBeGreaterThanOrEqual(7);
    for (const { plain, on } of [light, dark]) expect(contrast(on, plain)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(colours)('of %s is stronger where it is pressed, and soft as a ground', (colour) => {
    const { light, dark } = accentsOf(colour);
    expect(contrast(light.strong, '#ffffff')).toBeGreaterThanOrEqual(contrast(light.plain, '#ffffff'));
    expect(contrast(dark.strong, '#16213a')).toBeGreaterThanOrEqual(contrast(dark.plain, '#16213a'));
    expect(contrast(light.soft, '#ffffff')).toBeLessThan(1.4);
    expect(contrast(dark.soft, '#16213a')).toBeLessThan(1.8);
  });

  it('is deep teal where a company has none', () => {
    expect(accentsOf().light.plain).toBe('#0b6a6d');
  });
});

/** From 0 to 360 degrees, as designers know it; null for a grey. */
function hueOf(colour: string): number | null {
  const [r, g, b] = channels(colour);
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  if (range === 0) return null;
  const sixth = most === r ? (g - b) / range : most === g ? 2 + (b - r) / range : 4 + (r - g) / range;
  return (sixth * 60 + 360) % 360;
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
